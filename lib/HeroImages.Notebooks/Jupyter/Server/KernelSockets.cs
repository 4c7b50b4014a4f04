using HeroImages.Files;
using HeroImages.Notebooks.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>
/// The five sockets of a kernel, all owned by one thread. Sending may be done from any other thread; outputs wait where there are
/// more of them than front ends can take.
/// </summary>
sealed class KernelSockets : IDisposable
{
    /// <summary>Time that what has been sent gets to leave when the sockets are closed.</summary>
    static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    static readonly JupyterChannel[] Channels = [JupyterChannel.Shell, JupyterChannel.Control, JupyterChannel.Stdin, JupyterChannel.Iopub, JupyterChannel.Heartbeat];

    readonly Dictionary<JupyterChannel, NetMQSocket> _sockets = [];
    readonly NetMQQueue<Parcel> _outgoing = new();
    readonly NetMQPoller _poller = [];
    readonly Action<JupyterChannel, IReadOnlyList<byte[]>> _received;
    readonly object _gate = new();
    readonly ManualResetEventSlim _closed = new();
    readonly OutputPace _pace;
    bool _isClosed;

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="received">Takes what comes in, on the thread of the sockets; returns soon.</param>
    /// <param name="clock">The clock of the pace.</param>
    /// <exception cref="InputException">A port is taken, or the address is not of this machine.</exception>
    public KernelSockets(ConnectionFile connection, Action<JupyterChannel, IReadOnlyList<byte[]>> received, TimeProvider clock)
    {
        (_received, _pace) = (received, new(clock));
        try
        {
            foreach (var channel in Channels)
            {
                Bind(channel, connection.Address(channel));
            }
        }
        catch
        {
            Close();
            throw;
        }
        _outgoing.ReceiveReady += (_, _) => Guarded(SendAll);
        _poller.Add(_outgoing);
    }

    /// <summary>Frames that could not be handled, of whatever kind.</summary>
    public long Faults { get; private set; }

    /// <summary>Begins to take and send messages.</summary>
    public void Start() => _poller.RunAsync("hero sockets", isBackgroundThread: true);

    /// <summary>Sends frames; after the end they are dropped.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="frames">The frames, on a router with the identity first.</param>
    /// <param name="unreachable">Called when the peer on the stdin channel is not connected.</param>
    public void Send(JupyterChannel channel, IReadOnlyList<byte[]> frames, Action? unreachable = null)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }
            _outgoing.Enqueue(new(channel, frames, unreachable));
        }
        if (channel == JupyterChannel.Iopub)
        {
            KeepPace(frames.Sum(f => (long)f.Length));
        }
    }

    /// <summary>Sends what still waits and closes the sockets.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }
            _isClosed = true;
            _closed.Set();
        }
        if (_poller.IsRunning)
        {
            _poller.Stop();
        }
        SendAll();
        Close();
    }

    /// <summary>All who send outputs wait in turn; requests are answered meanwhile.</summary>
    void KeepPace(long bytes)
    {
        lock (_pace)
        {
            if (_pace.After(bytes) is { Ticks: > 0 } wait)
            {
                _closed.Wait(wait);
            }
        }
    }

    void Bind(JupyterChannel channel, string address)
    {
        NetMQSocket socket = channel switch
        {
            JupyterChannel.Iopub => new PublisherSocket(),
            JupyterChannel.Heartbeat => new ResponseSocket(),
            _ => new RouterSocket(),
        };
        _sockets.Add(channel, socket);
        socket.Options.Linger = Linger;
        socket.Options.MaxMsgSize = Protocol.LongestFrame;
        // Beyond it messages are lost, and a client that has missed the last of a cell waits for it forever: the pace keeps below it.
        socket.Options.SendHighWatermark = 2 * OutputPace.MostMessages;
        if (socket is RouterSocket router)
        {
            router.Options.RouterMandatory = channel == JupyterChannel.Stdin;
        }
        try
        {
            socket.Bind(address);
        }
        catch (NetMQException e)
        {
            throw new InputException(address, null, "the kernel cannot listen there", "a free port of this machine", "Start the kernel again through its client, which looks for free ports", e);
        }
        if (channel != JupyterChannel.Iopub)
        {
            socket.ReceiveReady += (_, _) => Guarded(() => ReceiveAll(channel, socket));
            _poller.Add(socket);
        }
    }

    void ReceiveAll(JupyterChannel channel, NetMQSocket socket)
    {
        var frames = new List<byte[]>();
        while (socket.TryReceiveMultipartBytes(ref frames) && frames is not null)
        {
            if (channel == JupyterChannel.Heartbeat)
            {
                socket.TrySendMultipartBytes([.. frames]);
            }
            else
            {
                _received(channel, frames);
            }
            frames = [];
        }
    }

    void SendAll()
    {
        while (_outgoing.TryDequeue(out var parcel, TimeSpan.Zero) && parcel is not null)
        {
            try
            {
                _sockets[parcel.Channel].TrySendMultipartBytes([.. parcel.Frames]);
            }
            catch (HostUnreachableException)
            {
                parcel.Unreachable?.Invoke();
            }
        }
    }

    /// <summary>Whatever a peer sends, the thread of the sockets goes on.</summary>
    void Guarded(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // The thread serves all channels, and must outlive whatever one peer has sent.
        catch (Exception)
#pragma warning restore CA1031
        {
            Faults++;
        }
    }

    void Close()
    {
        _poller.Dispose();
        _outgoing.Dispose();
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }
    }

    sealed record Parcel(JupyterChannel Channel, IReadOnlyList<byte[]> Frames, Action? Unreachable);
}
