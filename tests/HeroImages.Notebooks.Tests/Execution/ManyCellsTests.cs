using System.Diagnostics;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>A kernel that has run for a long day.</summary>
public class ManyCellsTests
{
    const int Cells = 1000;

    /// <summary>Well above what was measured, 339 MB, since collections come when they come.</summary>
    const long MostBytes = 600L << 20;

    [Fact]
    public async Task A_thousand_cells_take_bounded_memory()
    {
        await using var cells = await CellsOfProcess.StartAsync();
        var (seconds, bytes) = (new List<double>(), new List<long>());

        for (var i = 0; i < Cells; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var (result, _) = await cells.RunAsync(Cell(i));
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            Assert.Equal(CellResult.Done, result);
            bytes.Add(i % 100 == 99 ? await MemoryAsync(cells) : 0);
        }

        var (early, late) = (Median(seconds[100..200]), Median(seconds[^100..]));
        var figures = string.Create(null, $"{bytes[199] >> 20} MB after 200 cells, {bytes[^1] >> 20} MB after 1000; {early * 1000:0.0} ms a cell, then {late * 1000:0.0} ms");
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(bytes[^1] < MostBytes, figures);
    }

    /// <summary>Small cells of several kinds: variables, loops, functions, types and values.</summary>
    static string Cell(int i) => (i % 5) switch
    {
        0 => $"var count{i} = {i}; count{i} + 1",
        1 => $"foreach (var n in Enumerable.Range(0, 3).Where(n => n > {i % 3})) Console.WriteLine(n);",
        2 => $"int Twice{i}(int a) => a * 2; Twice{i}({i})",
        3 => $"record Trap{i}(string Name, int Visits); new Trap{i}(\"north\", {i})",
        _ => $"var names = new List<string> {{ \"fox\", \"deer\" }}; names.Select(n => n + {i}).ToArray()",
    };

    static async Task<long> MemoryAsync(CellsOfProcess cells)
    {
        await cells.RunAsync("GC.Collect();");
        using var process = Process.GetProcessById(cells.Kernel.Id);
        return process.WorkingSet64;
    }

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
