using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>Talks to a kernel, of whatever language. Safe for several threads.</summary>
public sealed class KernelClient : IDisposable
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    readonly ConcurrentDictionary<string, PendingRequest> _pending = new(StringComparer.Ordinal);
    readonly MessageCodec _codec;
    readonly ClientSockets _sockets;
    readonly string _session = Guid.NewGuid().ToString("N");
    readonly TimeProvider _clock;
    volatile Exception? _death;

    /// <summary>Connects to a kernel, which need not listen yet.</summary>
    /// <param name="connection">Where it listens, and the key.</param>
    /// <param name="clock">Gives the time in messages; null for the system's.</param>
    public KernelClient(ConnectionFile connection, TimeProvider? clock = null)
    {
        _codec = new(connection.Key);
        _clock = clock ?? TimeProvider.System;
        _sockets = new(connection, Receive);
    }

    /// <summary>Waits until the kernel answers and its outputs arrive here.</summary>
    /// <param name="cancel">Stops the waiting.</param>
    /// <returns>What it says of itself: the content of its <c>kernel_info_reply</c>.</returns>
    public async Task<JsonElement> WaitUntilReadyAsync(CancellationToken cancel = default)
    {
        // The subscription to outputs takes effect at a time that nothing tells; the first request whose end arrives there proves it.
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var answer = AskAsync(JupyterChannel.Shell, "kernel_info_request", [], cancel);
            if (await Task.WhenAny(answer, Task.Delay(BetweenTries, cancel)).ConfigureAwait(false) == answer)
            {
                return (await answer.ConfigureAwait(false)).Content;
            }
            ThrowIfDead();
        }
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="put">
    /// Takes its outputs in order, on a thread of the client; while it lasts, nothing else comes in. Called after the end too, for what
    /// threads of the cell put out later.
    /// </param>
    /// <param name="options">How it is run; null for the defaults.</param>
    /// <param name="cancel">Ends the waiting; the cell runs on until <see cref="InterruptAsync"/>.</param>
    /// <returns>How it ended; cells that fail are no exceptions.</returns>
    /// <exception cref="KernelDiedException">The kernel has ended.</exception>
    public async Task<ExecuteReply> ExecuteAsync(string code, Action<CellOutput> put, ExecuteOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        var metadata = options.CellId is { } id ? new JsonObject { ["cellId"] = id } : null;
        var pending = new PendingRequest(put, options.Ask);
        var reply = await SendAsync(JupyterChannel.Shell, "execute_request", Request(code, options), metadata, pending, cancel).ConfigureAwait(false);
        foreach (var page in Pages(reply.Content))
        {
            put(page);
        }
        return Read(reply.Content);
    }

    /// <summary>What could stand at a place, in UTF-16 units, of a text.</summary>
    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel = default)
    {
        var request = new JsonObject { ["code"] = code, ["cursor_pos"] = CodePoints.FromUnits(code, position) };
        var content = (await AskAsync(JupyterChannel.Shell, "complete_request", request, cancel).ConfigureAwait(false)).Content;
        var (start, end) = (content.Number("cursor_start") ?? 0, content.Number("cursor_end") ?? 0);
        return new([.. Items(content)], CodePoints.ToUnits(code, start), CodePoints.ToUnits(code, end));
    }

    /// <summary>Sends any request and gives the content of its reply.</summary>
    /// <param name="type">Its type, such as <c>history_request</c>.</param>
    /// <param name="content">Its content.</param>
    /// <param name="onControl">Whether it goes where requests do not wait for a running cell.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<JsonElement> RequestAsync(string type, JsonObject content, bool onControl = false, CancellationToken cancel = default) =>
        (await AskAsync(onControl ? JupyterChannel.Control : JupyterChannel.Shell, type, content, cancel).ConfigureAwait(false)).Content;

    /// <summary>Stops the running cell. What it returns comes with that cell's own reply.</summary>
    public Task InterruptAsync(CancellationToken cancel = default) => RequestAsync("interrupt_request", [], onControl: true, cancel);

    /// <summary>Asks the kernel to end; it does so a little after its answer.</summary>
    /// <param name="restart">Whether another is to be started in its place.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task ShutdownAsync(bool restart = false, CancellationToken cancel = default) =>
        RequestAsync("shutdown_request", new() { ["restart"] = restart }, onControl: true, cancel);

    /// <summary>Ends all waiting: the kernel has died.</summary>
    /// <param name="death">How.</param>
    public void Fail(Exception death)
    {
        _death = death;
        foreach (var pending in _pending.Values)
        {
            pending.Fail(death);
        }
    }

    /// <summary>Closes the sockets; the kernel runs on.</summary>
    public void Dispose()
    {
        _sockets.Dispose();
        Fail(new ObjectDisposedException(nameof(KernelClient)));
    }

    Task<WireMessage> AskAsync(JupyterChannel channel, string type, JsonObject content, CancellationToken cancel) =>
        SendAsync(channel, type, content, null, new(_ => { }, null), cancel);

    async Task<WireMessage> SendAsync(JupyterChannel channel, string type, JsonObject content, JsonObject? metadata, PendingRequest pending, CancellationToken cancel)
    {
        var header = MessageHeader.Create(type, _session, _clock);
        _pending[header.Id] = pending;
        try
        {
            ThrowIfDead();
            _sockets.Send(channel, _codec.Encode([], header, MessageHeader.None, content, metadata));
            return await pending.Done.WaitAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            // What still comes from the cell's threads later goes to whoever took its outputs.
            if (type != "execute_request")
            {
                _pending.TryRemove(header.Id, out _);
            }
        }
    }

    void ThrowIfDead()
    {
        if (_death is { } death)
        {
            throw death;
        }
    }

    /// <summary>Called on the thread of the sockets.</summary>
    void Receive(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        if (_codec.Decode(frames).Message is not { } message || !_pending.TryGetValue(message.Parent.Id, out var pending))
        {
            return;
        }
        Guarded(pending, () => Take(channel, message, pending));
    }

    void Take(JupyterChannel channel, WireMessage message, PendingRequest pending)
    {
        switch (channel)
        {
            case JupyterChannel.Iopub:
                Hear(message, pending);
                break;
            case JupyterChannel.Stdin:
                Task.Run(() => Guarded(pending, () => Answer(message, pending)));
                break;
            default:
                pending.Reply(message);
                break;
        }
    }

    /// <summary>What goes wrong with one request is told to those who wait for it, and leaves the thread of the sockets alone.</summary>
    static void Guarded(PendingRequest pending, Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // It is thrown where the request is awaited.
        catch (Exception e)
#pragma warning restore CA1031
        {
            pending.Fail(e);
        }
    }

    static void Hear(WireMessage message, PendingRequest pending)
    {
        if (OutputJson.Read(message.Header.Type, message.Content) is { } output)
        {
            pending.Put(output);
        }
        else if (message.Header.Type == "status" && message.Content.Text("execution_state") == "idle")
        {
            pending.Idle();
        }
    }

    void Answer(WireMessage message, PendingRequest pending)
    {
        if (pending.Ask is { } ask)
        {
            var value = ask(message.Content.Text("prompt") ?? "", message.Content.Flag("password"));
            _sockets.Send(JupyterChannel.Stdin, _codec.Encode([], MessageHeader.Create("input_reply", _session, _clock), message.Header, new() { ["value"] = value }));
        }
    }

    static JsonObject Request(string code, ExecuteOptions options) => new()
    {
        ["code"] = code,
        ["silent"] = options.Silent,
        ["store_history"] = options.StoreHistory,
        ["user_expressions"] = new JsonObject(options.UserExpressions.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value))),
        ["allow_stdin"] = options.Ask is not null,
        ["stop_on_error"] = options.StopOnError,
    };

    static ExecuteReply Read(JsonElement content)
    {
        var status = content.Text("status");
        var error = status == "ok" ? null : OutputJson.ReadError(content);
        var result = error is null ? CellResult.Done : new(CellStatus.Failed, error);
        return new(result, content.Number("execution_count"), status == "aborted", content.Member("user_expressions"));
    }

    static IEnumerable<PageOutput> Pages(JsonElement content) => content.Member("payload") is { ValueKind: JsonValueKind.Array } payload
        ? payload.EnumerateArray().Where(p => p.Text("source") == "page").Select(p => new PageOutput(BundleJson.Read(p.Member("data"))))
        : [];

    static IEnumerable<CompletionItem> Items(JsonElement content)
    {
        var typed = content.Member("metadata").Member("_jupyter_types_experimental");
        if (typed.ValueKind == JsonValueKind.Array)
        {
            return typed.EnumerateArray().Select(i => new CompletionItem(i.Text("text") ?? "", i.Text("type") ?? "", i.Text("signature") ?? ""));
        }
        var matches = content.Member("matches");
        return matches.ValueKind == JsonValueKind.Array ? matches.EnumerateArray().Select(m => new CompletionItem(m.ToString(), "")) : [];
    }
}
