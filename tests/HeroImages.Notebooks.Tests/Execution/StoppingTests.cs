using System.Diagnostics;
using System.Runtime.Loader;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>Ways in which a cell may be busy when it is stopped. Times are far above the promised ones, since tests run beside others.</summary>
public class StoppingTests
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("tight loop", "while (true) { }")]
    [InlineData("loop without braces", "var n = 0; while (true) n++;")]
    [InlineData("sleep", "System.Threading.Thread.Sleep(-1);")]
    [InlineData("wait", "new System.Threading.ManualResetEventSlim().Wait();")]
    [InlineData("wait for a task", "new TaskCompletionSource().Task.Wait();")]
    [InlineData("await", "await Task.Delay(-1);")]
    [InlineData("catch-all", "while (true) { try { while (true) { Math.Sqrt(2).ToString(); } } catch { } }")]
    [InlineData("sleep in catch-all", "while (true) { try { System.Threading.Thread.Sleep(10); } catch { } }")]
    [InlineData("in try", "try { while (true) { Math.Sqrt(2).ToString(); } } finally { }")]
    [InlineData("in lock", "lock (new object()) { while (true) { Math.Sqrt(2).ToString(); } }")]
    [InlineData("in using", "using (new System.IO.MemoryStream()) { while (true) { Math.Sqrt(2).ToString(); } }")]
    [InlineData("after an await", "await Task.Yield(); while (true) { Math.Sqrt(2).ToString(); }")]
    [InlineData("in finally", "try { } finally { while (true) { Math.Sqrt(2).ToString(); } }")]
    [InlineData("in catch", "try { throw new Exception(); } catch { while (true) { Math.Sqrt(2).ToString(); } }")]
    [InlineData("goto", "again: Math.Sqrt(2).ToString(); goto again;")]
    [InlineData("in a local function", "void Spin() { for (;;) Math.Sqrt(2).ToString(); } Spin();")]
    [InlineData("in a lambda", "Action spin = () => { do { Math.Sqrt(2).ToString(); } while (true); }; spin();")]
    [InlineData("lambda of a library's loop", "Enumerable.Repeat(0, int.MaxValue).SelectMany(x => Enumerable.Repeat(0, int.MaxValue)).LongCount(x => x < 0);")]
    [InlineData("lambda that gives nothing", "Array.ForEach(new int[int.MaxValue / 8], x => Math.Sqrt(x));")]
    [InlineData("lambda with await", "await Parallel.ForEachAsync(Enumerable.Repeat(0, int.MaxValue), async (x, _) => await Task.Yield());")]
    [InlineData("query", "(from x in Enumerable.Repeat(0, int.MaxValue) from y in Enumerable.Repeat(0, int.MaxValue) where new[] { x }.Any(z => z > y) select x).LongCount();")]
    [InlineData("foreach", "IEnumerable<int> All() { var i = 0; while (true) yield return i++; } foreach (var x in All()) { try { x.ToString(); } catch { } }")]
    [InlineData("parallel", "System.Threading.Tasks.Parallel.For(0, 2, i => { while (true) { try { i.ToString(); } catch { } } });")]
    [InlineData("tasks in turn", "while (true) await Task.Delay(1);")]
    [InlineData("awaited loop", "await Task.Run(() => { while (true) { Math.Sqrt(2).ToString(); } });")]
    public async Task A_busy_cell_can_be_stopped(string way, string code)
    {
        _ = way;

        var (outcome, seconds) = await Stop(code);

        Assert.Equal("Stopped", outcome?.Error?.Name ?? "Stopped");
        Assert.InRange(seconds, 0, Longest.TotalSeconds);
    }

    [Fact]
    public async Task What_follows_an_await_does_not_run_once_the_cell_was_stopped()
    {
        var gate = new TaskCompletionSource();
        Marks.Gate = gate.Task;

        await Stop("await Marks.Gate; Marks.HasPassed = true;");
        gate.SetResult();
        await Task.Delay(200, TestContext.Current.CancellationToken);

        Assert.False(Marks.HasPassed);
    }

    [Fact]
    public async Task Native_code_that_does_not_return_is_said_to_be_stuck()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The lock that nothing interrupts is one of POSIX.");
        using var stop = new StopRequest(TimeProvider.System);
        using var held = new HeldLock();
        var work = Start(Runner(), stop, $"{typeof(HeldLock).FullName}.Take((nint){held.Address}L);");
        await held.Wanted.Task.WaitAsync(Longest, TestContext.Current.CancellationToken);

        stop.Make(work);
        var status = await stop.LeftBehind.WaitAsync(Longest, TestContext.Current.CancellationToken);

        Assert.Equal((CellStatus.Stuck, false), (status, work.IsCompleted));
        held.Release();
        await work;
    }

    /// <summary>Stops a cell that has begun, and says how long that took.</summary>
    static async Task<(CSharpOutcome? Outcome, double Seconds)> Stop(string code)
    {
        using var stop = new StopRequest(TimeProvider.System);
        Marks.Begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = Start(Runner(), stop, "Marks.Begun.SetResult(); " + code);
        await Marks.Begun.Task.WaitAsync(Longest);
        await Task.Delay(50);
        var started = Stopwatch.GetTimestamp();
        stop.Make(work);
        await Task.WhenAny(work, stop.LeftBehind).WaitAsync(Longest);
        return (work.IsCompleted ? await work : null, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    static Task<CSharpOutcome> Start(CSharpRunner runner, StopRequest stop, string code) => Task.Run(async () =>
    {
        new CellContext(new CellRequest(code, 1, new Collector()), stop.Token).Enter();
        return await runner.RunAsync(new CellSource(code, "cell 1"), stop);
    });

    static CSharpRunner Runner()
    {
        var runner = new CSharpRunner(
            Path.GetTempPath(), AssemblyLoadContext.Default, ["System", "System.Linq", "System.Collections.Generic", "System.Threading.Tasks", typeof(StoppingTests).FullName!]);
        runner.Compiler.AddReferences([typeof(Marks).Assembly.Location]);
        return runner;
    }

    /// <summary>What the cells of the tests see and set.</summary>
    public static class Marks
    {
        public static TaskCompletionSource Begun { get; set; } = new();

        public static Task Gate { get; set; } = Task.CompletedTask;

        public static bool HasPassed { get; set; }
    }
}
