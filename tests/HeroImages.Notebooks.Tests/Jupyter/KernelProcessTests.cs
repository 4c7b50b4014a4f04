using System.Diagnostics;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Client;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>The kernel with its real engine, in a process of its own.</summary>
public sealed class KernelProcessTests : IDisposable
{
    const string Loop = "while (true) { }";

    /// <summary>Long enough for a machine that has much else to do.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The kernel ends itself by force after 4 s; the rest is for the machine.</summary>
    static readonly TimeSpan LeavesWithin = TimeSpan.FromSeconds(15);

    readonly TempFolder _folder = new();

    [Fact]
    public async Task A_kernel_runs_cells_in_the_folder_it_was_given_and_leaves_nothing_behind()
    {
        var kernel = await StartAsync();

        var (reply, outputs) = await RunAsync(kernel, "var folder = System.IO.Directory.GetCurrentDirectory(); Console.WriteLine(folder); 6 * 7");
        await kernel.DisposeAsync();

        Assert.Equal(CellResult.Done, reply.Result);
        Assert.Contains(Path.GetFileName(_folder.Path), Text(outputs), StringComparison.Ordinal);
        Assert.Equal("42", outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task A_loop_is_stopped_through_the_protocol_and_the_variables_stay()
    {
        await using var kernel = await StartAsync();
        await RunAsync(kernel, "var herd = 12;");
        var running = RunAsync(kernel, $"Console.WriteLine(1); {Loop}", () => kernel.Client.InterruptAsync());

        var (stopped, _) = await running;
        var (_, outputs) = await RunAsync(kernel, "herd");

        Assert.NotNull(stopped.Result.Error);
        Assert.Equal("12", Assert.IsType<ResultOutput>(Assert.Single(outputs)).Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Ctrl_C_stops_the_cell_and_not_the_kernel()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        await using var kernel = await StartAsync();

        var (stopped, _) = await RunAsync(kernel, $"Console.WriteLine(1); {Loop}", () => Process.Start("kill", ["-INT", $"{kernel.Id}"]).WaitForExitAsync());

        Assert.NotNull(stopped.Result.Error);
        Assert.False(kernel.HasExited);
    }

    [Fact]
    public async Task A_kernel_that_loops_leaves_within_five_seconds_when_asked()
    {
        await using var kernel = await StartAsync();
        var running = kernel.Client.ExecuteAsync(Loop, _ => { });

        await kernel.Client.ShutdownAsync(restart: true);

        await HeroProgram.GoneAsync(kernel.Id, LeavesWithin);
        Assert.True(await Record.ExceptionAsync(async () => Assert.NotNull((await running).Result.Error)) is null or KernelDiedException);
    }

    [Fact]
    public async Task The_death_of_a_kernel_is_told_to_those_who_wait()
    {
        await using var kernel = await StartAsync();
        var running = kernel.Client.ExecuteAsync("System.Environment.FailFast(\"over\");", _ => { });

        var death = await Assert.ThrowsAsync<KernelDiedException>(() => running.WaitAsync(Patience));

        Assert.Contains("exit code", death.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_client_is_killed_no_kernel_stays_behind_though_it_loops()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the client is a shell of Unix");
        var connection = FreePorts.Find();
        connection.Write(_folder["c.json"]);
        var command = string.Join(' ', HeroProgram.Launch(_folder.Path).Command.Select(part => $"'{part.Replace(KernelLaunch.Placeholder, _folder["c.json"], StringComparison.Ordinal)}'"));
        using var parent = Process.Start(new ProcessStartInfo("bash", ["-c", $"{command} >/dev/null 2>&1 & echo $!; wait"]) { RedirectStandardOutput = true })!;
        var kernel = int.Parse((await parent.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        using var client = new KernelClient(connection);
        await client.WaitUntilReadyAsync();
        _ = client.ExecuteAsync(Loop, _ => { });

        parent.Kill();

        await HeroProgram.GoneAsync(kernel, LeavesWithin);
    }

    [Fact]
    public async Task Ten_thousand_lines_take_less_than_a_second()
    {
        await using var kernel = await StartAsync();
        var (fastest, outputs) = (TimeSpan.MaxValue, new List<CellOutput>());

        // The best of three, since other tests run beside this one.
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            (_, outputs) = await RunAsync(kernel, "for (var i = 0; i < 10_000; i++) { Console.WriteLine(i); }");
            fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        Assert.True(fastest < TimeSpan.FromSeconds(1), $"{fastest}");
        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"{i}"), Text(outputs).TrimEnd().Split('\n').Select(l => l.TrimEnd('\r')));
    }

    [Fact]
    public async Task Fifty_megabytes_of_output_pass_whole()
    {
        await using var kernel = await StartAsync();

        var (_, outputs) = await RunAsync(kernel, "var text = new string('x', 999); for (var i = 0; i < 50_000; i++) { Console.Write(text); Console.Write('\\n'); }");

        Assert.Equal(50_000_000, Text(outputs).Length);
    }

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("""{"transport":"ipc"}""", "expected \"tcp\"")]
    public async Task A_connection_file_that_cannot_be_used_ends_in_one_line(string text, string expected)
    {
        var (code, output, error) = await HeroProgram.RunAsync("kernel", "run", _folder.Write("c.json", text));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_none_is_named()
    {
        var death = await Assert.ThrowsAsync<KernelDiedException>(() => KernelProcess.StartAsync(new(["no-such-program-here"], _folder.Path)));

        Assert.Contains("no-such-program-here", death.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kernel_says_what_it_is()
    {
        await using var kernel = await StartAsync();

        Assert.Equal("C#", kernel.Info.GetProperty("language_info").Text("name"));
        Assert.Equal("5.4", kernel.Info.Text("protocol_version"));
    }

    public void Dispose() => _folder.Dispose();

    Task<KernelProcess> StartAsync() => KernelProcess.StartAsync(HeroProgram.Launch(_folder.Path));

    static async Task<(ExecuteReply Reply, List<CellOutput> Outputs)> RunAsync(KernelProcess kernel, string code, Func<Task>? atFirstOutput = null)
    {
        var outputs = new List<CellOutput>();
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = kernel.Client.ExecuteAsync(code, output => { outputs.Add(output); first.TrySetResult(); });
        if (atFirstOutput is not null)
        {
            await first.Task.WaitAsync(Patience);
            await atFirstOutput();
        }
        return (await running.WaitAsync(Patience), outputs);
    }

    static string Text(IEnumerable<CellOutput> outputs) => string.Concat(outputs.OfType<StreamOutput>().Select(o => o.Text));
}
