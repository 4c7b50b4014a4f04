using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>Reads which pictures are to be fetched.</summary>
public static class FetchList
{
    const string Expected = "a list of paths, or an object with \"candidates\" that each have a \"file\"";

    /// <summary>Reads a list of paths.</summary>
    /// <param name="path">
    /// A selection (<c>candidates.json</c>), a JSON list of paths, or a text with one path a line, in which blank lines
    /// and lines that begin with <c>#</c> are skipped. What is meant is told by the content. An entry may be a URL.
    /// </param>
    /// <returns>The paths as they are written, in order, repeats included.</returns>
    /// <exception cref="InputException">The file cannot be read, names nothing, or is JSON of another form.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        var text = ReadText(path);
        List<string> files = text.AsSpan().TrimStart() is ['[' or '{', ..] ? FromJson(path, text) : FromLines(text);
        return files.Count > 0 ? files : throw new InputException(path, null, "it names no picture", Expected);
    }

    static string ReadText(string path)
    {
        using var reader = new StreamReader(InputFile.OpenRaw(path));
        return reader.ReadToEnd();
    }

    static List<string> FromLines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    static List<string> FromJson(string path, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Array ? Texts(path, root, "")
                : root.TryGetProperty("candidates", out var candidates) && candidates.ValueKind == JsonValueKind.Array ? Texts(path, candidates, "candidates")
                : throw new InputException(path, null, "an object without \"candidates\"", Expected);
        }
        catch (JsonException e)
        {
            throw JsonErrors.ToInput(path, e, "Mend it, or write one path a line.");
        }
    }

    static List<string> Texts(string path, JsonElement list, string name) =>
        [.. list.EnumerateArray().Select((entry, i) => Text(entry) ?? throw new InputException(
            path, FormattableString.Invariant($"{name}[{i}]"), "it is no path and has no \"file\"", Expected))];

    static string? Text(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => WideJson.TextOf(entry),
        JsonValueKind.Object when entry.TryGetProperty("file", out var file) => WideJson.TextOf(file),
        _ => null,
    };
}
