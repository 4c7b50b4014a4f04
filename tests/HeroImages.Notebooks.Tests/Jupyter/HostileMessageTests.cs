using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Tests.Jupyter;

public class HostileMessageTests
{
    const string Header = """{"msg_id":"m-1","msg_type":"kernel_info_request","session":"s","username":"","date":"2026-11-25T10:00:00Z","version":"5.4"}""";

    public static TheoryData<string> Odd => [.. OddMessages().Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_is_no_message_is_dropped_on_every_router_and_the_kernel_goes_on(string name)
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var stranger = new RawClient(kernel.Connection);

        foreach (var channel in new[] { JupyterChannel.Shell, JupyterChannel.Control, JupyterChannel.Stdin })
        {
            stranger.Send(channel, OddMessages().Single(m => m.Name == name).Make(stranger));
        }

        await UntilAsync(() => kernel.Kernel.Dropped >= 3);
        Assert.Null(stranger.TryReceive(JupyterChannel.Shell, TimeSpan.FromMilliseconds(20)));
        await AnswersAsync(kernel);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_not_carried_out_again()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var stranger = new RawClient(kernel.Connection);
        var frames = stranger.Signed(Header.Replace("kernel_info", "execute", StringComparison.Ordinal), "{}", "{}", """{"code":"x"}""");

        stranger.Send(JupyterChannel.Shell, frames);
        stranger.Send(JupyterChannel.Shell, frames);
        stranger.Send(JupyterChannel.Control, frames);

        await UntilAsync(() => kernel.Kernel.Dropped >= 2);
        await AnswersAsync(kernel);
        Assert.Single(kernel.Engine!.Requests);
    }

    [Theory]
    [InlineData("execute_request", "{}")]
    [InlineData("execute_request", """{"code":7,"silent":"no","user_expressions":[1],"store_history":null}""")]
    [InlineData("execute_request", """{"code":"\ud800"}""")]
    [InlineData("complete_request", """{"code":null,"cursor_pos":-5}""")]
    [InlineData("complete_request", """{"code":"ab","cursor_pos":1e300}""")]
    [InlineData("inspect_request", """{"cursor_pos":"x"}""")]
    [InlineData("is_complete_request", """{"code":{}}""")]
    [InlineData("history_request", """{"hist_access_type":"search","pattern":"[*[a-","n":-3}""")]
    [InlineData("history_request", """{"hist_access_type":"range","session":"x","start":{},"stop":[]}""")]
    [InlineData("comm_info_request", """{"target_name":[]}""")]
    [InlineData("interrupt_request", """{"x":1}""")]
    [InlineData("debug_request", """{"seq":"x"}""")]
    [InlineData("no_such_request", "{}")]
    public async Task A_signed_request_with_nonsense_in_it_still_gets_a_reply(string type, string content)
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var client = new RawClient(kernel.Connection);

        client.Request(JupyterChannel.Shell, type, content);

        Assert.Equal(type.Replace("_request", "_reply", StringComparison.Ordinal), client.Receive(JupyterChannel.Shell).Header.Text("msg_type"));
    }

    [Fact]
    public async Task Bytes_that_are_no_protocol_at_all_harm_no_socket()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });

        foreach (var channel in Enum.GetValues<JupyterChannel>())
        {
            foreach (var bytes in Garbage())
            {
                await ThrowAsync(kernel.Connection.PortOf(channel), bytes);
            }
        }

        await AnswersAsync(kernel);
    }

    [Fact]
    public async Task A_peer_that_announces_an_endless_frame_is_cut_off()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        var before = GC.GetTotalMemory(forceFullCollection: false);

        foreach (var channel in Enum.GetValues<JupyterChannel>())
        {
            await ThrowAsync(kernel.Connection.PortOf(channel), [.. Greeting(), 0x02, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
        }

        await AnswersAsync(kernel);
        Assert.True(GC.GetTotalMemory(forceFullCollection: false) - before < 100 << 20);
    }

    [Fact]
    public async Task A_heartbeat_of_any_shape_leaves_the_kernel_alive()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var stranger = new RawClient(kernel.Connection);

        stranger.Send(JupyterChannel.Heartbeat, "no delimiter"u8.ToArray());
        stranger.Send(JupyterChannel.Heartbeat, [], [], []);
        stranger.Send(JupyterChannel.Heartbeat, [], "ping"u8.ToArray());

        Assert.NotNull(stranger.TryReceive(JupyterChannel.Heartbeat, RawClient.Patience));
        await AnswersAsync(kernel);
    }

    static IEnumerable<(string Name, Func<RawClient, byte[][]> Make)> OddMessages()
    {
        yield return ("empty frame", _ => [[]]);
        yield return ("no delimiter", _ => ["a"u8.ToArray(), "b"u8.ToArray()]);
        yield return ("delimiter alone", _ => ["<IDS|MSG>"u8.ToArray()]);
        yield return ("content missing", c => c.Signed(Header, "{}", "{}", "{}")[..^1]);
        yield return ("unsigned", c => Replace(c.Signed(Header, "{}", "{}", "{}"), 1, []));
        yield return ("signed with another key", c => Replace(c.Signed(Header, "{}", "{}", "{}"), 1, Encoding.ASCII.GetBytes(new string('0', 64))));
        yield return ("signature in capitals", c => Replace(c.Signed(Header, "{}", "{}", "{}"), 1, Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(c.Signed(Header, "{}", "{}", "{}")[1]).ToUpperInvariant())));
        yield return ("changed after signing", c => Replace(c.Signed(Header, "{}", "{}", "{}"), 5, "{\"a\":1}"u8.ToArray()));
        yield return ("not JSON", c => c.Signed(Header, "{}", "{}", "{"));
        yield return ("no objects", c => c.Signed(Header, "[]", "[]", "[]"));
        yield return ("header without type", c => c.Signed("""{"msg_id":"a"}""", "{}", "{}", "{}"));
        yield return ("header of numbers", c => c.Signed("""{"msg_id":1,"msg_type":2}""", "{}", "{}", "{}"));
        yield return ("header null", c => c.Signed("null", "{}", "{}", "{}"));
        yield return ("half a character in the header", c => c.Signed("""{"msg_id":"\ud800","msg_type":"kernel_info_request"}""", "{}", "{}", "{}"));
        yield return ("too deep", c => c.Signed(Header, "{}", "{}", string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000)));
    }

    static byte[][] Replace(byte[][] frames, int at, byte[] with)
    {
        frames[at] = with;
        return frames;
    }

    static IEnumerable<byte[]> Garbage() =>
    [
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(),
        [.. Enumerable.Repeat((byte)0xff, 100)],
        new byte[1000],
        RandomNumberGenerator.GetBytes(5000),
        [.. Greeting(), .. RandomNumberGenerator.GetBytes(200)],
        [.. Greeting().Take(20)],
    ];

    /// <summary>What a peer of version 3.0 without encryption begins with.</summary>
    static byte[] Greeting()
    {
        var greeting = new byte[64];
        (greeting[0], greeting[9], greeting[10]) = (0xff, 0x7f, 3);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    static async Task ThrowAsync(int port, byte[] bytes)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", port);
        await tcp.GetStream().WriteAsync(bytes);
        await Task.Delay(10);
    }

    static async Task AnswersAsync(InProcessKernel kernel) =>
        Assert.Equal("ok", (await kernel.Client.RequestAsync("kernel_info_request", []).WaitAsync(RawClient.Patience)).Text("status"));

    static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 3000 && !isSo(); i++)
        {
            await Task.Delay(10);
        }
        Assert.True(isSo());
    }
}
