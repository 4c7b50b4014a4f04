using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Serving;

/// <summary>What is sent back, and how.</summary>
sealed record Answer
{
    public const string JsonType = "application/json; charset=UTF-8";

    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = JsonType;

    /// <summary>The body as JSON, if it is JSON; rendered last, so that its properties can be shuffled.</summary>
    public JsonNode? Json { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The pieces of a stream, each flushed on its own; used instead of a body.</summary>
    public IReadOnlyList<byte[]>? Pieces { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    public Delivery Delivery { get; init; }

    /// <summary>How long a slow delivery takes.</summary>
    public TimeSpan Slowness { get; init; }

    static readonly Dictionary<string, string> NoHeaders = [];

    public static Answer Of(JsonNode json, int status = 200) => new() { Json = json, Status = status };

    public static Answer Text(string text, int status = 200, string contentType = "text/plain; charset=utf-8") =>
        new() { Body = System.Text.Encoding.UTF8.GetBytes(text), Status = status, ContentType = contentType };

    public static Answer Empty() => Of(new JsonObject());

    public Answer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
