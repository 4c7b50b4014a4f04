using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Turns messages into signed frames and back. Encoding may be done from any thread, decoding from one.</summary>
/// <param name="key">The key of the signatures; empty for none.</param>
sealed class MessageCodec(string key)
{
    /// <summary>Signatures remembered, so that a message that is sent again is known.</summary>
    const int Remembered = 65536;

    static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    static readonly JsonDocumentOptions ReadOptions = new() { MaxDepth = Protocol.DeepestJson };
    static readonly JsonWriterOptions WriteOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly byte[] _key = Encoding.UTF8.GetBytes(key);
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    readonly Queue<string> _order = new();

    /// <summary>Makes the frames of a message.</summary>
    /// <param name="identities">Whom it is sent to, or its topic.</param>
    /// <param name="header">Its header.</param>
    /// <param name="parent">The message that it answers.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="metadata">More about it.</param>
    public IReadOnlyList<byte[]> Encode(IReadOnlyList<byte[]> identities, MessageHeader header, MessageHeader parent, JsonObject content, JsonObject? metadata = null)
    {
        byte[][] parts = [header.Raw, parent.Raw, metadata is null ? "{}"u8.ToArray() : Bytes(metadata), Bytes(content)];
        return [.. identities, Delimiter, Sign(parts), .. parts];
    }

    /// <summary>Reads frames, or says why they are no message.</summary>
    public (WireMessage? Message, Rejection Why) Decode(IReadOnlyList<byte[]> frames)
    {
        var start = 0;
        while (start < frames.Count && !frames[start].AsSpan().SequenceEqual(Delimiter))
        {
            start++;
        }
        if (frames.Count < start + 6)
        {
            return (null, Rejection.Malformed);
        }
        byte[][] parts = [frames[start + 2], frames[start + 3], frames[start + 4], frames[start + 5]];
        if (!CryptographicOperations.FixedTimeEquals(Sign(parts), frames[start + 1]))
        {
            return (null, Rejection.WronglySigned);
        }
        if (_key.Length > 0 && !IsNew(Encoding.ASCII.GetString(frames[start + 1])))
        {
            return (null, Rejection.Duplicate);
        }
        return Read([.. frames.Take(start)], parts) is { } message ? (message, Rejection.None) : (null, Rejection.Malformed);
    }

    static WireMessage? Read(IReadOnlyList<byte[]> identities, byte[][] parts)
    {
        try
        {
            var (header, parent) = (MessageHeader.Read(parts[0]), MessageHeader.ReadParent(parts[1]));
            var (metadata, content) = (Json(parts[2]), Json(parts[3]));
            var isSound = header is not null && metadata.ValueKind == JsonValueKind.Object && content.ValueKind == JsonValueKind.Object;
            return isSound ? new(identities, header!, parent, metadata, content) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    static JsonElement Json(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes, ReadOptions);
        return document.RootElement.Clone();
    }

    static byte[] Bytes(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriteOptions))
        {
            json.WriteTo(writer);
        }
        return stream.ToArray();
    }

    byte[] Sign(byte[][] parts)
    {
        if (_key.Length == 0)
        {
            return [];
        }
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    bool IsNew(string signature)
    {
        if (!_seen.Add(signature))
        {
            return false;
        }
        _order.Enqueue(signature);
        if (_order.Count > Remembered)
        {
            _seen.Remove(_order.Dequeue());
        }
        return true;
    }
}
