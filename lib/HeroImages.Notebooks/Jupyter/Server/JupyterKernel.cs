using HeroImages.Files;
using HeroImages.Notebooks.Execution;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>A C# kernel that any Jupyter front end can talk to.</summary>
public sealed class JupyterKernel : IDisposable
{
    /// <summary>Time that a running cell gets to end after it was told to, when the kernel leaves.</summary>
    static readonly TimeSpan CellEndsWithin = TimeSpan.FromSeconds(1);

    /// <summary>Time that the engine gets to put itself in order.</summary>
    static readonly TimeSpan EngineEndsWithin = TimeSpan.FromSeconds(1);

    readonly MessageCodec _codec;
    readonly KernelSockets _sockets;
    readonly Outbox _outbox;
    readonly OutputTicker _ticker = new();
    readonly EngineHolder _engine;
    readonly CellDesk _cellDesk;
    readonly InputDesk _input;
    readonly RequestLoop _shell;
    readonly RequestLoop _control;
    readonly RequestLoop _assist;
    readonly RequestLoop _cells;
    readonly ManualResetEventSlim _end = new();
    readonly long[] _dropped = new long[Enum.GetValues<Rejection>().Length];
    long _order;
    int _isClosed;

    /// <summary>Begins to listen.</summary>
    /// <param name="connection">Where, and with which key.</param>
    /// <param name="createEngine">Makes the engine; called once, on a thread of its own.</param>
    /// <param name="clock">Gives the time in messages; null for the system's.</param>
    /// <exception cref="InputException">The kernel cannot listen there.</exception>
    public JupyterKernel(ConnectionFile connection, Func<INotebookEngine> createEngine, TimeProvider? clock = null)
    {
        _codec = new(connection.Key);
        clock ??= TimeProvider.System;
        _sockets = new(connection, Receive, clock);
        _outbox = new(_sockets, _codec, Guid.NewGuid().ToString("N"), clock);
        _engine = new(createEngine);
        _input = new(_outbox);
        var (answerer, history, assist) = (new Answerer(_outbox), new CellHistory(), new AssistDesk(_engine));
        _cellDesk = new(_engine, _outbox, _input, _ticker, history, () => Interlocked.Read(ref _order));
        var desk = new KernelDesk(_outbox, answerer, _cellDesk, history, End);
        _shell = new("hero shell", desk.Handle);
        _control = new("hero control", desk.Handle);
        _assist = new("hero assist", r => answerer.Answer(r, () => Assist(assist, r)));
        _cells = new("hero cells", r => answerer.Answer(r, () => _cellDesk.Run(r)));
    }

    /// <summary>Whether the client that ended the kernel means to start another in its place.</summary>
    public bool IsRestart { get; private set; }

    /// <summary>Messages that were dropped because they were no messages, were not signed with the key, or came twice.</summary>
    public long Dropped => _dropped.Sum() + _sockets.Faults;

    /// <summary>Serves clients until one of them, or the token, ends the kernel; then leaves within 4 s, whatever a cell does.</summary>
    public void Run(CancellationToken cancel = default)
    {
        using var registration = cancel.Register(_end.Set);
        _sockets.Start();
        _outbox.Status("starting", MessageHeader.None);
        _engine.Start();
        _end.Wait(CancellationToken.None);
        Dispose();
    }

    /// <summary>Stops the running cell, if any.</summary>
    public void Interrupt() => _cellDesk.Interrupt();

    /// <summary>Stops the running cell and closes all sockets.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
        {
            return;
        }
        foreach (var loop in new[] { _cells, _assist, _shell, _control })
        {
            loop.Dispose();
        }
        _cellDesk.Interrupt();
        if (_cells.Wait(CellEndsWithin))
        {
            _engine.Close(EngineEndsWithin);
        }
        _ticker.Dispose();
        _sockets.Dispose();
        _input.Dispose();
    }

    void End(bool isRestart)
    {
        IsRestart = isRestart;
        _end.Set();
    }

    /// <summary>Called on the thread of the sockets.</summary>
    void Receive(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        var (message, why) = _codec.Decode(frames);
        if (message is null)
        {
            _dropped[(int)why]++;
        }
        else if (channel == JupyterChannel.Stdin)
        {
            _input.Answer(message);
        }
        else
        {
            LoopFor(channel, message.Header.Type).Add(new(channel, message, Interlocked.Increment(ref _order)));
        }
    }

    RequestLoop LoopFor(JupyterChannel channel, string type) => type switch
    {
        "execute_request" => _cells,
        "complete_request" or "inspect_request" or "is_complete_request" => _assist,
        _ => channel == JupyterChannel.Control ? _control : _shell,
    };

    static System.Text.Json.Nodes.JsonObject Assist(AssistDesk desk, KernelRequest request) => request.Type switch
    {
        "complete_request" => desk.Complete(request),
        "inspect_request" => desk.Inspect(request),
        _ => desk.IsComplete(request),
    };
}
