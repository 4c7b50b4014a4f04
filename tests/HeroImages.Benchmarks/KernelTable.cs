using System.Diagnostics;
using System.Globalization;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Benchmarks;

/// <summary>The notebook kernel as its users meet it: a process of its own, asked over its sockets.</summary>
static class KernelTable
{
    const int SmallCells = 200;
    const int Completions = 12;
    const int Lines = 10_000;

    static readonly string[] Columns =
    [
        "ready s", "first cell s", "cells 10-20 ms", "cells 190-200 ms", "first completion s", "later ms", "after 200 cells ms",
        "10,000 lines s", "stop ms", "MB ready", "MB 20 cells", "MB 200 cells and completions",
    ];

    /// <summary>The program in its own output folder: beside the benchmarks it lacks what ASP.NET brings for them.</summary>
    public static string BuiltProgram() => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "HeroImages.Cli", "release", OperatingSystem.IsWindows() ? "hero.exe" : "hero"));

    /// <summary>Prints a row for each run.</summary>
    /// <param name="program">The program <c>hero</c> to measure.</param>
    /// <param name="runs">How often.</param>
    public static async Task<int> PrintAsync(string program, int runs)
    {
        Console.WriteLine(ScaleTable.Machine());
        Console.WriteLine();
        Console.WriteLine($"| {string.Join(" | ", Columns)} |");
        Console.WriteLine($"|{string.Concat(Columns.Select(_ => " ---: |"))}");
        for (var run = 0; run < runs; run++)
        {
            Console.WriteLine($"| {string.Join(" | ", await MeasureAsync(program))} |");
        }
        return 0;
    }

    static async Task<IReadOnlyList<string>> MeasureAsync(string program)
    {
        var launch = new KernelLaunch([program, "kernel", "run", KernelLaunch.Placeholder], Path.GetTempPath());
        var started = Stopwatch.GetTimestamp();
        await using var kernel = await KernelProcess.StartAsync(launch);
        var ready = Seconds(started);
        var (bare, first) = (Memory(kernel), await CellAsync(kernel, "var numbers = Enumerable.Range(0, 10).Select(x => x * 2).ToList(); numbers.Count"));
        var early = await CellsAsync(kernel, 1, 20);
        var twenty = Memory(kernel);
        var completion = await CompleteAsync(kernel, "numbers.Wh");
        var soon = await CompletionsAsync(kernel);
        var late = await CellsAsync(kernel, 21, SmallCells);
        var after = await CompletionsAsync(kernel);
        var full = Memory(kernel);
        var written = await CellAsync(kernel, $"for (var line = 0; line < {Lines}; line++) Console.WriteLine(line);");
        return
        [
            Text(ready, "F2"), Text(first, "F2"), Text(1000 * Median(early[^10..]), "F0"), Text(1000 * Median(late[^10..]), "F0"), Text(completion, "F2"),
            Text(1000 * soon, "F0"), Text(1000 * after, "F0"), Text(written, "F2"), Text(1000 * await StopAsync(kernel), "F0"), Text(bare, "F0"), Text(twenty, "F0"), Text(full, "F0"),
        ];
    }

    /// <summary>Small cells as people write them: a list, a method, a record, a text.</summary>
    static async Task<double[]> CellsAsync(KernelProcess kernel, int from, int to)
    {
        var seconds = new List<double>();
        for (var i = from; i <= to; i++)
        {
            seconds.Add(await CellAsync(kernel, (i % 4) switch
            {
                0 => $"var v{i} = Enumerable.Range(0, {i}).Select(x => x * 2).ToList(); v{i}.Count",
                1 => $"int F{i}(int a) {{ for (var j = 0; j < 3; j++) a += j; return a; }} F{i}({i})",
                2 => $"record R{i}(int A, string B); var r{i} = new R{i}({i}, \"x\"); r{i}.A",
                _ => $"var s{i} = $\"{{numbers.Count}} {i}\"; s{i}.Length",
            }));
        }
        return [.. seconds];
    }

    static async Task<double> CellAsync(KernelProcess kernel, string code)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await kernel.Client.ExecuteAsync(code, _ => { });
        return reply.Result.Status == CellStatus.Done ? Seconds(started) : throw new InvalidOperationException($"{code}: {reply.Result.Error?.Message}");
    }

    static async Task<double> CompletionsAsync(KernelProcess kernel)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Completions / 2; i++)
        {
            seconds.Add(await CompleteAsync(kernel, i % 2 == 0 ? "numbers.Fir" : "Console.Wr"));
        }
        return Median([.. seconds]);
    }

    static async Task<double> CompleteAsync(KernelProcess kernel, string code)
    {
        var started = Stopwatch.GetTimestamp();
        var list = await kernel.Client.CompleteAsync(code, code.Length);
        return list.Items.Count > 0 ? Seconds(started) : throw new InvalidOperationException($"{code} is not completed.");
    }

    static async Task<double> StopAsync(KernelProcess kernel)
    {
        var begun = new TaskCompletionSource();
        var running = kernel.Client.ExecuteAsync("Console.WriteLine(\"begun\"); while (true) { try { Math.Sqrt(2).ToString(); } catch { } }", output =>
        {
            if (output is StreamOutput)
            {
                begun.TrySetResult();
            }
        });
        await begun.Task;
        var started = Stopwatch.GetTimestamp();
        await kernel.Client.InterruptAsync();
        await running;
        return Seconds(started);
    }

    static double Memory(KernelProcess kernel)
    {
        using var process = Process.GetProcessById(kernel.Id);
        return process.WorkingSet64 / 1e6;
    }

    static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    static double Seconds(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;

    static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
