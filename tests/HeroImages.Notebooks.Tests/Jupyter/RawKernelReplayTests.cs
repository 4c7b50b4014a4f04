using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>What an editor sends to a kernel that it talks to without a Jupyter server, in its order, and what it needs to hear.</summary>
public class RawKernelReplayTests
{
    const string Cell = """{"code":"1+1","silent":false,"store_history":true,"user_expressions":{},"allow_stdin":true,"stop_on_error":false}""";

    [Fact]
    public async Task The_kernel_says_at_once_what_language_it_speaks()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var editor = Connect(kernel);

        editor.Request(JupyterChannel.Shell, "kernel_info_request", "{}");
        var info = editor.Receive(JupyterChannel.Shell).Content;

        var language = info.GetProperty("language_info");
        Assert.Equal(("5.4", "hero-csharp"), (info.Text("protocol_version"), info.Text("implementation")));
        Assert.Equal(("C#", ".cs", "text/x-csharp", "csharp"), (language.Text("name"), language.Text("file_extension"), language.Text("mimetype"), language.Text("pygments_lexer")));
        Assert.NotEmpty(info.Text("banner")!);
        Assert.Equal(0, info.GetProperty("supported_features").GetArrayLength());
    }

    [Fact]
    public async Task A_cell_is_answered_with_busy_input_outputs_and_idle_and_the_header_comes_back_unchanged()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => cell.FrontEnd.Put(new ResultOutput(MimeBundle.Plain("2"))));
        using var editor = Connect(kernel);

        var id = editor.Request(JupyterChannel.Shell, "execute_request", Cell, """{"cellId":"vscode-notebook-cell:/a.ipynb#W0","trusted":true}""");
        var (header, parent, content) = editor.Receive(JupyterChannel.Shell);
        var heard = editor.UntilIdle(id);

        Assert.Equal(["status", "execute_input", "execute_result", "status"], heard.Select(m => m.Type));
        Assert.Equal(("execute_reply", "ok"), (header.Text("msg_type"), content.Text("status")));
        Assert.Equal($$"""{"date":"2026-11-25T10:00:00.000Z","msg_id":"{{id}}","msg_type":"execute_request","session":"s-1","username":"","version":"5.2"}""", parent.GetRawText());
        Assert.Equal("vscode-notebook-cell:/a.ipynb#W0", kernel.Engine!.Requests[0].CellId);
    }

    [Fact]
    public async Task A_widget_is_refused_by_closing_it()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var editor = Connect(kernel);

        editor.Request(JupyterChannel.Shell, "comm_info_request", """{"target_name":"jupyter.widget"}""");
        var comms = editor.Receive(JupyterChannel.Shell).Content;
        var id = editor.Request(JupyterChannel.Shell, "comm_open", """{"comm_id":"c-1","target_name":"jupyter.widget","data":{}}""");

        Assert.Equal("{}", comms.GetProperty("comms").GetRawText());
        Assert.Contains(editor.UntilIdle(id), m => m.Type == "comm_close" && m.Content.Text("comm_id") == "c-1");
    }

    [Fact]
    public async Task Completions_carry_kinds_and_signatures_and_count_code_points()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var editor = Connect(kernel);

        editor.Request(JupyterChannel.Shell, "complete_request", """{"code":"\"🐾\"+Wr","cursor_pos":6}""");
        var content = editor.Receive(JupyterChannel.Shell).Content;

        Assert.Equal((4, 6), (content.GetProperty("cursor_start").GetInt32(), content.GetProperty("cursor_end").GetInt32()));
        var typed = content.GetProperty("metadata").GetProperty("_jupyter_types_experimental")[0];
        Assert.Equal("""{"text":"WriteLine","type":"method","start":4,"end":6,"signature":"void WriteLine()"}""", typed.GetRawText());
    }

    [Fact]
    public async Task An_incomplete_cell_comes_with_the_indent_of_its_next_line()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var editor = Connect(kernel);

        editor.Request(JupyterChannel.Shell, "is_complete_request", """{"code":"if (x) {"}""");

        Assert.Equal("""{"status":"incomplete","indent":"    "}""", editor.Receive(JupyterChannel.Shell).Content.GetRawText());
    }

    [Fact]
    public async Task A_debugger_is_told_that_there_is_none()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => { });
        using var editor = Connect(kernel);

        editor.Request(JupyterChannel.Control, "debug_request", """{"seq":3,"type":"request","command":"initialize","arguments":{}}""");
        var content = editor.Receive(JupyterChannel.Control).Content;

        Assert.Equal((false, 3), (content.GetProperty("success").GetBoolean(), content.GetProperty("request_seq").GetInt32()));
    }

    [Theory]
    [InlineData(JupyterChannel.Control, true)]
    [InlineData(JupyterChannel.Shell, false)]
    internal async Task A_kernel_that_is_asked_to_leave_says_so_to_all_and_leaves_though_a_cell_loops(JupyterChannel channel, bool restart)
    {
        await using var kernel = await InProcessKernel.StartAsync((_, _) => Thread.Sleep(Timeout.Infinite));
        using var editor = Connect(kernel);
        editor.Request(JupyterChannel.Shell, "execute_request", Cell);

        var id = editor.Request(channel, "shutdown_request", restart ? """{"restart":true}""" : """{"restart":false}""");
        var reply = editor.Receive(channel).Content;

        Assert.Equal(restart, reply.Flag("restart"));
        Assert.Contains(editor.UntilIdle(id), m => m.Type == "shutdown_reply");
        await kernel.Left.WaitAsync(RawClient.Patience);
    }

    [Fact]
    public async Task The_heartbeat_comes_back()
    {
        await using var kernel = await InProcessKernel.StartAsync((_, stop) => stop.WaitHandle.WaitOne());
        using var editor = Connect(kernel);
        editor.Request(JupyterChannel.Shell, "execute_request", Cell);

        editor.Send(JupyterChannel.Heartbeat, [], "ping"u8.ToArray());

        Assert.Equal("ping"u8.ToArray(), editor.TryReceive(JupyterChannel.Heartbeat, RawClient.Patience)![^1]);
    }

    [Fact]
    public async Task History_is_told_in_all_three_ways()
    {
        await using var kernel = await InProcessKernel.StartAsync((cell, _) => cell.FrontEnd.Put(new ResultOutput(MimeBundle.Plain("v"))));
        foreach (var code in new[] { "aa", "ab", "aa", "b" })
        {
            await kernel.RunAsync(code);
        }

        Assert.Equal("[[1,3,\"aa\"],[1,4,\"b\"]]", await HistoryAsync("""{"hist_access_type":"tail","n":2,"output":false,"raw":true}"""));
        Assert.Equal("[[1,2,[\"ab\",\"v\"]]]", await HistoryAsync("""{"hist_access_type":"range","session":0,"start":2,"stop":3,"output":true,"raw":true}"""));
        Assert.Equal("[[1,2,\"ab\"],[1,3,\"aa\"]]", await HistoryAsync("""{"hist_access_type":"search","pattern":"a*","unique":true,"output":false,"raw":true}"""));

        async Task<string> HistoryAsync(string request) =>
            (await kernel.Client.RequestAsync("history_request", System.Text.Json.Nodes.JsonNode.Parse(request)!.AsObject())).GetProperty("history").GetRawText();
    }

    /// <summary>An editor whose subscription to the outputs has taken effect.</summary>
    static RawClient Connect(InProcessKernel kernel)
    {
        var editor = new RawClient(kernel.Connection);
        while (true)
        {
            editor.Request(JupyterChannel.Shell, "kernel_info_request", "{}");
            editor.Receive(JupyterChannel.Shell);
            if (editor.HearsOutputs())
            {
                return editor;
            }
        }
    }
}
