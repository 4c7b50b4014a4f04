using System.Text;
using System.Text.Json;

namespace HeroImages.Labeling;

/// <summary>Finds the JSON objects in a text that may have fences or prose around them.</summary>
static class JsonObjects
{
    /// <summary>The different objects of a text, nested ones not counted, and whether it holds nothing else.</summary>
    public static (IReadOnlyList<JsonElement> Objects, bool IsBare) Find(string text)
    {
        var trimmed = text.Trim().Trim('\uFEFF').Trim();
        if (Parse(trimmed) is { } whole)
        {
            return ([whole], true);
        }
        var found = new List<JsonElement>();
        for (var at = trimmed.IndexOf('{', StringComparison.Ordinal); at >= 0; at = trimmed.IndexOf('{', at))
        {
            var json = ParseFrom(trimmed, at, out var length);
            at += length;
            if (json is { } next && !found.Any(known => JsonElement.DeepEquals(known, next)))
            {
                found.Add(next);
            }
        }
        return (found, false);
    }

    static JsonElement? Parse(string text)
    {
        if (!text.StartsWith('{'))
        {
            return null;
        }
        var element = ParseFrom(text, 0, out var length);
        return length == text.Length ? element : null;
    }

    /// <summary>The object that begins at a brace; where none does, the brace alone is passed.</summary>
    static JsonElement? ParseFrom(string text, int start, out int length)
    {
        length = 1;
        var bytes = Encoding.UTF8.GetBytes(text, start, text.Length - start);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            length = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
