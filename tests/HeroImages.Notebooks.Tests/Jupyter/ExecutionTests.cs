using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Notebooks.Tests.Jupyter;

public class ExecutionTests
{
    [Fact]
    public async Task Every_kind_of_output_arrives_as_it_was_put_out_and_in_order()
    {
        CellOutput[] outputs =
        [
            new StreamOutput(StreamKind.Out, "out ä 🐾\n"), new StreamOutput(StreamKind.Error, "err\n"),
            new DisplayOutput(MimeBundle.Html("<b>1</b>", "1"), "id-1"), new UpdateOutput(MimeBundle.Plain("2"), "id-1"),
            new ClearOutput(true), new ResultOutput(MimeBundle.Plain("3")),
        ];
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => Array.ForEach(outputs, cell.FrontEnd.Put));

        var (reply, got) = await kernel.RunAsync("x");

        Assert.Equal(CellResult.Done, reply.Result);
        Assert.Equal(Describe(outputs), Describe(got));
    }

    [Fact]
    public async Task A_cell_gets_its_number_and_its_id()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });

        await kernel.RunAsync("a");
        await kernel.RunAsync("not counted", new() { StoreHistory = false });
        var (reply, _) = await kernel.RunAsync("b", new() { CellId = "cell-7" });

        Assert.Equal(2, reply.Number);
        Assert.Equal([1, 2, 2], kernel.Engine!.Requests.Select(r => r.Number));
        Assert.Equal("cell-7", kernel.Engine.Requests[^1].CellId);
    }

    [Fact]
    public async Task A_silent_cell_shows_nothing_and_is_not_counted()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => cell.FrontEnd.Put(new StreamOutput(StreamKind.Out, "x")));

        var (_, outputs) = await kernel.RunAsync("a", new() { Silent = true });
        var (next, _) = await kernel.RunAsync("b");

        Assert.Empty(outputs);
        Assert.Equal(1, next.Number);
    }

    [Fact]
    public async Task An_error_is_put_out_once_and_told_in_the_reply()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => throw new InvalidOperationException("no bears"));

        var (reply, outputs) = await kernel.RunAsync("x");

        var error = Assert.IsType<ErrorOutput>(Assert.Single(outputs));
        Assert.Equal(("InvalidOperationException", "no bears"), (error.Name, error.Message));
        Assert.Equal(error.Trace, reply.Result.Error!.Trace);
    }

    [Fact]
    public async Task An_engine_that_breaks_down_is_the_cells_error()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => throw new NotSupportedException("broken"));

        var (reply, outputs) = await kernel.RunAsync("x");

        Assert.Equal("broken", reply.Result.Error!.Message);
        Assert.IsType<ErrorOutput>(Assert.Single(outputs));
    }

    [Fact]
    public async Task An_engine_that_cannot_be_made_is_told_to_each_cell()
    {
        await using var kernel = await InProcessKernel.StartAsync(() => throw new NotSupportedException("no compiler"));

        var (first, _) = await kernel.RunAsync("a");
        var (second, _) = await kernel.RunAsync("b");

        Assert.Equal(["no compiler", "no compiler"], new[] { first, second }.Select(r => r.Result.Error!.Message));
    }

    [Fact]
    public async Task After_an_error_the_cells_that_wait_are_aborted_and_later_ones_run()
    {
        using var go = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => { if (cell.Code == "bad") { go.Wait(stop); throw new InvalidOperationException("x"); } });

        var bad = kernel.RunAsync("bad");
        var waiting = kernel.RunAsync("waiting");
        await kernel.Client.RequestAsync("kernel_info_request", []);
        go.Set();

        Assert.False((await bad).Reply.IsAborted);
        Assert.True((await waiting).Reply.IsAborted);
        Assert.Equal(CellResult.Done, (await kernel.RunAsync("later")).Reply.Result);
    }

    [Fact]
    public async Task Where_errors_do_not_stop_the_cells_that_wait_run()
    {
        using var go = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => { if (cell.Code == "bad") { go.Wait(stop); throw new InvalidOperationException("x"); } });

        var bad = kernel.RunAsync("bad", new() { StopOnError = false });
        var waiting = kernel.RunAsync("waiting");
        await kernel.Client.RequestAsync("kernel_info_request", []);
        go.Set();
        await bad;

        Assert.False((await waiting).Reply.IsAborted);
    }

    [Fact]
    public async Task While_a_cell_runs_everything_else_is_answered()
    {
        using var go = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync((_, stop) => go.Wait(stop));
        var running = kernel.RunAsync("x");
        var code = new JsonObject { ["code"] = "Wr", ["cursor_pos"] = 2 };

        foreach (var type in new[] { "kernel_info", "complete", "inspect", "is_complete", "history", "comm_info" })
        {
            var reply = await kernel.Client.RequestAsync($"{type}_request", (JsonObject)code.DeepClone()).WaitAsync(RawClient.Patience);
            Assert.NotEqual("error", reply.GetProperty("status").GetString());
        }

        Assert.False(running.IsCompleted);
        go.Set();
        await running;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interrupt_ends_the_running_cell(bool onControl)
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => { cell.FrontEnd.Put(new StreamOutput(StreamKind.Out, "on")); Wait(stop); });
        using var started = new ManualResetEventSlim();
        var running = kernel.Client.ExecuteAsync("x", _ => started.Set());
        started.Wait();

        await kernel.Client.RequestAsync("interrupt_request", [], onControl);

        Assert.Equal("Interrupted", (await running).Result.Error!.Name);
    }

    [Fact]
    public async Task A_cell_that_waits_for_the_engine_can_be_stopped_too()
    {
        using var go = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync(() => { go.Wait(); return new FakeEngine((_, _) => { }); });
        var running = kernel.RunAsync("x");
        await kernel.Client.RequestAsync("kernel_info_request", []);

        await kernel.Client.InterruptAsync();
        go.Set();

        Assert.Equal("Interrupted", (await running).Reply.Result.Error!.Name);
    }

    [Fact]
    public async Task A_page_goes_with_the_reply()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => cell.FrontEnd.Put(new PageOutput(MimeBundle.Plain("help"))));

        var (_, outputs) = await kernel.RunAsync("Math.Max?");

        Assert.Equal("help", Assert.IsType<PageOutput>(Assert.Single(outputs)).Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Expressions_are_evaluated_after_the_cell()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });

        var (reply, _) = await kernel.RunAsync("x", new() { UserExpressions = new Dictionary<string, string> { ["a"] = "1+1", ["b"] = "bad" } });

        Assert.Equal("value of 1+1", reply.UserExpressions.GetProperty("a").GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("CS0103", reply.UserExpressions.GetProperty("b").GetProperty("ename").GetString());
    }

    [Fact]
    public async Task A_question_is_answered_by_the_client_that_sent_the_cell()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => cell.FrontEnd.Put(new StreamOutput(StreamKind.Out, cell.FrontEnd.Ask("who?", true, stop))));
        using var other = new KernelClient(kernel.Connection);
        await other.WaitUntilReadyAsync();

        var (_, outputs) = await kernel.RunAsync("x", new() { Ask = (prompt, isPassword) => $"{prompt} {isPassword} fox" });

        Assert.Equal("who? True fox", Assert.IsType<StreamOutput>(Assert.Single(outputs)).Text);
    }

    [Fact]
    public async Task A_question_where_nobody_can_answer_is_an_error_that_says_so()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => cell.FrontEnd.Ask("who?", false, stop));

        var (reply, _) = await kernel.RunAsync("x");

        Assert.Contains("who?", reply.Result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_asks_can_be_stopped()
    {
        using var asked = new ManualResetEventSlim();
        using var never = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => cell.FrontEnd.Ask("who?", false, stop));
        var running = kernel.RunAsync("x", new() { Ask = (_, _) => { asked.Set(); never.Wait(TimeSpan.FromSeconds(30)); return ""; } });
        asked.Wait();

        await kernel.Client.InterruptAsync();

        Assert.Equal("Interrupted", (await running).Reply.Result.Error!.Name);
        never.Set();
    }

    [Fact]
    public async Task What_a_cell_writes_after_its_end_is_still_its_own()
    {
        using var late = new ManualResetEventSlim();
        CellRequest? first = null;
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => first ??= cell);
        await kernel.Client.ExecuteAsync("first", _ => late.Set());

        var (_, others) = await kernel.RunAsync("second");
        first!.FrontEnd.Put(new StreamOutput(StreamKind.Out, "late"));

        Assert.True(late.Wait(RawClient.Patience));
        Assert.Empty(others);
    }

    static void Wait(CancellationToken stop)
    {
        stop.WaitHandle.WaitOne();
        stop.ThrowIfCancellationRequested();
    }

    static IEnumerable<string> Describe(IEnumerable<CellOutput> outputs) => outputs.Select(o => System.Text.Json.JsonSerializer.Serialize(o, o.GetType()));
}
