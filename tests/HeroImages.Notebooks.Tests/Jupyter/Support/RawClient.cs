using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HeroImages.Notebooks.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>Sends frames as they are given, without any help of ours; used by one thread.</summary>
sealed class RawClient : IDisposable
{
    /// <summary>Long enough for a machine that has much else to do.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly string _key;
    readonly SubscriberSocket _iopub = new();
    readonly Dictionary<JupyterChannel, DealerSocket> _sockets = [];

    public RawClient(ConnectionFile connection)
    {
        _key = connection.Key;
        _iopub.SubscribeToAnyTopic();
        _iopub.Connect(connection.Address(JupyterChannel.Iopub));
        foreach (var channel in new[] { JupyterChannel.Shell, JupyterChannel.Control, JupyterChannel.Stdin, JupyterChannel.Heartbeat })
        {
            _sockets[channel] = new DealerSocket();
            _sockets[channel].Options.Identity = "vscode"u8.ToArray();
            _sockets[channel].Connect(connection.Address(channel));
        }
    }

    /// <summary>Sends frames.</summary>
    public void Send(JupyterChannel channel, params IEnumerable<byte[]> frames) => _sockets[channel].SendMultipartBytes([.. frames]);

    /// <summary>Sends a signed message of four JSON texts.</summary>
    public void SendSigned(JupyterChannel channel, string header, string parent, string metadata, string content) =>
        Send(channel, Signed(header, parent, metadata, content));

    /// <summary>The frames of a signed message.</summary>
    public byte[][] Signed(params string[] parts) => ["<IDS|MSG>"u8.ToArray(), Bytes(Sign(parts)), .. parts.Select(Bytes)];

    /// <summary>The header and the content of the next message on a channel.</summary>
    public (JsonElement Header, JsonElement Parent, JsonElement Content) Receive(JupyterChannel channel)
    {
        var frames = new List<byte[]>();
        NetMQSocket socket = channel == JupyterChannel.Iopub ? _iopub : _sockets[channel];
        Assert.True(socket.TryReceiveMultipartBytes(Patience, ref frames), $"nothing came on {channel}");
        var at = frames!.FindIndex(f => f.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        Assert.Equal(Sign([.. frames.Skip(at + 2).Take(4).Select(Encoding.UTF8.GetString)]), Encoding.UTF8.GetString(frames[at + 1]));
        return (Json(frames[at + 2]), Json(frames[at + 3]), Json(frames[at + 5]));
    }

    /// <summary>The next frames on a channel as they are, or null when none come in time.</summary>
    public List<byte[]>? TryReceive(JupyterChannel channel, TimeSpan patience)
    {
        var frames = new List<byte[]>();
        return _sockets[channel].TryReceiveMultipartBytes(patience, ref frames) ? frames : null;
    }

    /// <summary>Whether outputs have begun to come; takes those that have.</summary>
    public bool HearsOutputs()
    {
        var frames = new List<byte[]>();
        var hears = false;
        while (_iopub.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(50), ref frames))
        {
            hears = true;
        }
        return hears;
    }

    /// <summary>Messages on iopub until a request has come to its end.</summary>
    public List<(string Type, JsonElement Content)> UntilIdle(string id)
    {
        var messages = new List<(string, JsonElement)>();
        while (true)
        {
            var (header, parent, content) = Receive(JupyterChannel.Iopub);
            if (parent.Text("msg_id") == id)
            {
                messages.Add((header.Text("msg_type")!, content));
                if (content.Text("execution_state") == "idle")
                {
                    return messages;
                }
            }
        }
    }

    /// <summary>A request as editors write it, and its id.</summary>
    public string Request(JupyterChannel channel, string type, string content, string metadata = "{}")
    {
        var id = Guid.NewGuid().ToString();
        SendSigned(channel, $$"""{"date":"2026-11-25T10:00:00.000Z","msg_id":"{{id}}","msg_type":"{{type}}","session":"s-1","username":"","version":"5.2"}""", "{}", metadata, content);
        return id;
    }

    public void Dispose()
    {
        _iopub.Dispose();
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static JsonElement Json(byte[] bytes) => JsonDocument.Parse(bytes).RootElement;

    string Sign(string[] parts) => Convert.ToHexStringLower(HMACSHA256.HashData(Bytes(_key), Bytes(string.Concat(parts))));
}
