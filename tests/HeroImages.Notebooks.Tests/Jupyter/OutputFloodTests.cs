using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Server;
using Microsoft.Extensions.Time.Testing;

namespace HeroImages.Notebooks.Tests.Jupyter;

public class OutputFloodTests
{
    [Fact]
    public async Task Ten_thousand_lines_arrive_whole_in_a_few_messages()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => Lines(cell, 10_000));

        var (_, outputs) = await kernel.RunAsync("x");

        Assert.InRange(outputs.Count, 1, 100);
        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"line {i}"), Text(outputs).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Fifty_megabytes_pass_whole()
    {
        var piece = new string('x', 99) + "\n";
        await using var kernel = await InProcessKernel.StartAsync((cell, _) =>
        {
            for (var i = 0; i < 500_000; i++)
            {
                cell.FrontEnd.Put(new StreamOutput(StreamKind.Out, piece));
            }
        });

        long length = 0;
        var reply = await kernel.Client.ExecuteAsync("x", o => length += ((StreamOutput)o).Text.Length).WaitAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(CellResult.Done, reply.Result);
        Assert.Equal(50_000_000, length);
    }

    [Fact]
    public async Task Text_leaves_before_what_follows_it_and_the_two_streams_keep_their_order()
    {
        CellOutput[] puts = [Out("a"), Out("b"), Err("c"), Out("d"), new ResultOutput(MimeBundle.Plain("e"))];
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => Array.ForEach(puts, cell.FrontEnd.Put));

        var (_, outputs) = await kernel.RunAsync("x");

        Assert.Equal(["ab", "c", "d", "e"], outputs.Select(o => o is StreamOutput s ? s.Text : ((ResultOutput)o).Bundle["text/plain"]));
    }

    [Fact]
    public async Task Text_is_seen_while_the_cell_runs_on()
    {
        using var seen = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => { cell.FrontEnd.Put(Out("now")); seen.Wait(stop); });

        await kernel.Client.ExecuteAsync("x", _ => seen.Set()).WaitAsync(RawClient.Patience);

        Assert.True(seen.IsSet);
    }

    [Fact]
    public async Task A_character_of_two_units_is_never_cut()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("🐾", 100_000));
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => cell.FrontEnd.Put(Out(text)));

        var (_, outputs) = await kernel.RunAsync("x");

        Assert.True(outputs.Count > 1);
        Assert.Equal(text, Text(outputs));
    }

    [Fact]
    public async Task Text_that_is_no_text_and_numbers_that_JSON_lacks_leave_the_kernel_alive()
    {
        CellOutput[] puts = [Out("half \ud83d"), new DisplayOutput(new(new MimeContent("application/json", "[NaN]"), new MimeContent("text/plain", "\udc3e")))];
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => Array.ForEach(puts, cell.FrontEnd.Put));

        var (_, outputs) = await kernel.RunAsync("x");

        Assert.Equal("half \ufffd", ((StreamOutput)outputs[0]).Text);
        Assert.Equal("\"[NaN]\"", ((DisplayOutput)outputs[1]).Bundle["application/json"]);
    }

    [Fact]
    public async Task Cells_that_take_every_thread_of_the_pool_do_not_silence_the_kernel()
    {
        using var go = new ManualResetEventSlim();
        await using var kernel = await InProcessKernel.StartAsync((cell, stop) => Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 64 }, _ => go.Wait(stop)));
        var running = kernel.RunAsync("x");
        using var client = new RawClient(kernel.Connection);

        client.Request(HeroImages.Notebooks.Jupyter.Messages.JupyterChannel.Control, "kernel_info_request", "{}");
        client.Receive(HeroImages.Notebooks.Jupyter.Messages.JupyterChannel.Control);

        go.Set();
        await running;
    }

    [Fact]
    public void A_burst_passes_at_once_and_a_flood_at_a_pace()
    {
        var clock = new FakeTimeProvider();
        var pace = new OutputPace(clock);

        var burst = Enumerable.Range(0, 64).Select(_ => pace.After(1 << 20)).ToList();
        var flood = pace.After(16 << 20);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.All(burst, wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal(TimeSpan.FromSeconds(1), flood);
        Assert.Equal(TimeSpan.Zero, pace.After(1));
    }

    static void Lines(CellRequest cell, int count)
    {
        for (var i = 0; i < count; i++)
        {
            cell.FrontEnd.Put(Out($"line {i}"));
            cell.FrontEnd.Put(Out("\n"));
        }
    }

    static StreamOutput Out(string text) => new(StreamKind.Out, text);

    static StreamOutput Err(string text) => new(StreamKind.Error, text);

    static string Text(IEnumerable<CellOutput> outputs) => string.Concat(outputs.Cast<StreamOutput>().Select(o => o.Text));
}
