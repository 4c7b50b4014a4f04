using System.Text.Json;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>What a message says of itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, such as <c>execute_request</c>.</param>
/// <param name="Raw">The whole header as it came, since answers carry it unchanged.</param>
sealed record MessageHeader(string Id, string Type, byte[] Raw)
{
    /// <summary>No message; the parent of what is not an answer.</summary>
    public static MessageHeader None { get; } = new("", "", "{}"u8.ToArray());

    /// <summary>Makes the header of a new message.</summary>
    public static MessageHeader Create(string type, string session, TimeProvider clock)
    {
        var id = Guid.NewGuid().ToString("N");
        var raw = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["msg_id"] = id,
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Protocol.Version,
        });
        return new(id, type, raw);
    }

    /// <summary>Reads a header, or gives null when it lacks an id or a type.</summary>
    public static MessageHeader? Read(byte[] raw)
    {
        using var json = JsonDocument.Parse(raw);
        var (id, type) = (json.RootElement.Text("msg_id"), json.RootElement.Text("msg_type"));
        return id is null || type is null ? null : new(id, type, raw);
    }

    /// <summary>Reads the header of a parent, which may be empty.</summary>
    public static MessageHeader ReadParent(byte[] raw)
    {
        using var json = JsonDocument.Parse(raw);
        return new(json.RootElement.Text("msg_id") ?? "", json.RootElement.Text("msg_type") ?? "", raw);
    }
}
