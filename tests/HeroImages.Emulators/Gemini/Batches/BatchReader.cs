using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Reads the requests of a job, inline or from the lines of a file. The requests themselves are looked at when it is their turn.</summary>
static class BatchReader
{
    /// <summary>The entries of <c>requests.requests</c>.</summary>
    public static List<BatchEntry> Inline(JsonElement inputConfig) =>
        [.. (inputConfig.Field("requests") ?? default).Items("requests").Select(InlineEntry)];

    /// <summary>The entries of a JSONL file; empty lines do not count.</summary>
    public static List<BatchEntry> Lines(ReadOnlyMemory<byte> file)
    {
        var entries = new List<BatchEntry>();
        for (var rest = WithoutMark(file); !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length > 0)
            {
                entries.Add(Line(line));
            }
        }
        return entries;
    }

    /// <summary>What is wrong with the entries taken together, or null.</summary>
    public static string? Trouble(IReadOnlyList<BatchEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Trouble is not null)?.Trouble
        ?? (DuplicateKeys(entries).FirstOrDefault() is { } key ? $"Duplicate key: {key}" : null);

    public static IEnumerable<string> DuplicateKeys(IEnumerable<BatchEntry> entries) =>
        entries.Where(entry => entry.Key is not null).CountBy(entry => entry.Key!).Where(pair => pair.Value > 1).Select(pair => pair.Key);

    static BatchEntry InlineEntry(JsonElement entry)
    {
        var metadata = entry.Field("metadata") is { } map ? JsonNode.Parse(map.GetRawText())!.AsObject() : null;
        var key = metadata?["key"] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        return entry.Field("request") is { ValueKind: JsonValueKind.Object } request
            ? new(key, metadata, Encoding.UTF8.GetBytes(request.GetRawText()))
            : new(key, metadata, default, "A request is missing.");
    }

    static BatchEntry Line(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return Line(parsed.RootElement);
        }
        catch (JsonException)
        {
            return new(null, null, default, "A line is not valid JSON.");
        }
    }

    static BatchEntry Line(JsonElement line)
    {
        var key = line.TextField("key");
        return line.Field("request") is { ValueKind: JsonValueKind.Object } request
            ? new(key, null, Encoding.UTF8.GetBytes(request.GetRawText()))
            : new(key, null, default, $"The line of key '{key}' has no request.");
    }

    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> file) => file.Span.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? file[3..] : file;
}
