using HeroImages.Files;
using HeroImages.Notebooks.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>
/// The five sockets of a kernel, all owned by one thread. Sending may be done from any other thread; it waits while much is still
/// on its way to the sockets.
/// </summary>
sealed class KernelSockets : IDisposable
{
    /// <summary>Bytes that may wait for the thread of the sockets before senders have to.</summary>
    const int MostWaiting = 8 << 20;

    /// <summary>Time that what has been sent gets to leave when the sockets are closed.</summary>
    static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    static readonly JupyterChannel[] Channels = [JupyterChannel.Shell, JupyterChannel.Control, JupyterChannel.Stdin, JupyterChannel.Iopub, JupyterChannel.Heartbeat];

    readonly Dictionary<JupyterChannel, NetMQSocket> _sockets = [];
    readonly NetMQQueue<Parcel> _outgoing = new();
    readonly NetMQPoller _poller = [];
    readonly Action<JupyterChannel, IReadOnlyList<byte[]>> _received;
    readonly object _gate = new();
    long _waiting;
    bool _closed;

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="received">Takes what comes in, on the thread of the sockets; returns soon.</param>
    /// <exception cref="InputException">A port is taken, or the address is not of this machine.</exception>
    public KernelSockets(ConnectionFile connection, Action<JupyterChannel, IReadOnlyList<byte[]>> received)
    {
        _received = received;
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
        var size = frames.Sum(f => (long)f.Length);
        lock (_gate)
        {
            while (_waiting > MostWaiting && !_closed)
            {
                Monitor.Wait(_gate);
            }
            if (_closed)
            {
                return;
            }
            _waiting += size;
            _outgoing.Enqueue(new(channel, frames, size, unreachable));
        }
    }

    /// <summary>Sends what still waits and closes the sockets.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }
            _closed = true;
            Monitor.PulseAll(_gate);
        }
        if (_poller.IsRunning)
        {
            _poller.Stop();
        }
        SendAll();
        Close();
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
        // Never to lose a message: a client that has missed the last of a cell waits for it forever.
        socket.Options.SendHighWatermark = 0;
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
            lock (_gate)
            {
                _waiting -= parcel.Size;
                Monitor.PulseAll(_gate);
            }
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

    sealed record Parcel(JupyterChannel Channel, IReadOnlyList<byte[]> Frames, long Size, Action? Unreachable);
}
