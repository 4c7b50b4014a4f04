using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>
/// Brings results and pictures together, by key alone: order is not kept by the service, entries go missing, come twice,
/// or belong to nobody. Only results that came with the job without any key at all are taken by their place, if there is
/// one for each picture.
/// </summary>
static class ResultAligner
{
    /// <summary>Aligns the lines of a result file.</summary>
    /// <param name="lines">One JSON object each; blank lines do not count.</param>
    /// <param name="keys">The keys that were sent, in order.</param>
    /// <param name="input">How the requests travelled.</param>
    public static BatchResults Align(IEnumerable<string> lines, IReadOnlyList<string> keys, BatchInput input)
    {
        var parsed = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse).ToList();
        var results = parsed.OfType<JsonElement>().ToList();
        var hasNoKeys = input == BatchInput.Inline && results.Count > 0 && results.All(r => Key(r) is null);
        return hasNoKeys && parsed.Count == keys.Count && results.Count == keys.Count
            ? new(keys.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second), ["results without keys were taken by their place"])
            : ByKey(results, [.. keys], parsed.Count - results.Count);
    }

    /// <summary>Whether a file ends within a line, as a download that was cut does.</summary>
    public static bool IsCut(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length == 0)
        {
            return false;
        }
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() != '\n' && Parse(File.ReadLines(path, Encoding.UTF8).Last()) is null;
    }

    static BatchResults ByKey(List<JsonElement> results, HashSet<string> keys, int broken)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var (unknown, doubled) = (0, 0);
        foreach (var result in results)
        {
            var key = Key(result);
            if (key is null || !keys.Contains(key))
            {
                unknown++;
            }
            else if (!found.TryAdd(key, result))
            {
                doubled++;
                found[key] = IsGood(found[key]) ? found[key] : result;
            }
        }
        return new(found, Remarks((broken, "lines are no JSON"), (unknown, "results have a key that was never sent"), (doubled, "results came twice; the first good one counts")));
    }

    static List<string> Remarks(params IEnumerable<(int Count, string What)> counts) =>
        [.. counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.What}"))];

    static bool IsGood(JsonElement result) => result.TryGetProperty("response", out _);

    static string? Key(JsonElement result) =>
        Text(result, "key") ?? (result.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object ? Text(metadata, "key") : null);

    static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static JsonElement? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
