using HeroImages.Notebooks.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>The sockets of a client, all owned by one thread.</summary>
sealed class ClientSockets : IDisposable
{
    static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(500);

    readonly Dictionary<JupyterChannel, NetMQSocket> _sockets;
    readonly NetMQQueue<(JupyterChannel Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    readonly NetMQPoller _poller = [];

    /// <summary>Connects to a kernel, which need not be there yet.</summary>
    /// <param name="connection">Where it listens.</param>
    /// <param name="received">Takes what comes in, on the thread of the sockets.</param>
    public ClientSockets(ConnectionFile connection, Action<JupyterChannel, IReadOnlyList<byte[]>> received)
    {
        var subscriber = new SubscriberSocket();
        subscriber.SubscribeToAnyTopic();
        _sockets = new()
        {
            [JupyterChannel.Shell] = new DealerSocket(),
            [JupyterChannel.Control] = new DealerSocket(),
            [JupyterChannel.Stdin] = new DealerSocket(),
            [JupyterChannel.Iopub] = subscriber,
        };
        // The kernel answers questions to the identity that sent the cell, so all channels have the same.
        var identity = Guid.NewGuid().ToByteArray();
        identity[0] |= 1;
        foreach (var (channel, socket) in _sockets)
        {
            socket.Options.Identity = identity;
            socket.Options.Linger = Linger;
            socket.Options.ReceiveHighWatermark = 1000;
            socket.ReceiveReady += (_, _) => ReceiveAll(channel, socket, received);
            socket.Connect(connection.Address(channel));
            _poller.Add(socket);
        }
        _outgoing.ReceiveReady += (_, _) => SendAll();
        _poller.Add(_outgoing);
        _poller.RunAsync("hero client", isBackgroundThread: true);
    }

    /// <summary>Sends frames.</summary>
    public void Send(JupyterChannel channel, IReadOnlyList<byte[]> frames) => _outgoing.Enqueue((channel, frames));

    /// <inheritdoc/>
    public void Dispose()
    {
        _poller.Stop();
        SendAll();
        _poller.Dispose();
        _outgoing.Dispose();
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }
    }

    /// <summary>A few at a time, so that what is to be sent has its turn during floods.</summary>
    static void ReceiveAll(JupyterChannel channel, NetMQSocket socket, Action<JupyterChannel, IReadOnlyList<byte[]>> received)
    {
        var frames = new List<byte[]>();
        for (var i = 0; i < 16 && socket.TryReceiveMultipartBytes(ref frames) && frames is not null; i++)
        {
            received(channel, frames);
            frames = [];
        }
    }

    void SendAll()
    {
        while (_outgoing.TryDequeue(out var parcel, TimeSpan.Zero))
        {
            _sockets[parcel.Channel].TrySendMultipartBytes([.. parcel.Frames]);
        }
    }
}
