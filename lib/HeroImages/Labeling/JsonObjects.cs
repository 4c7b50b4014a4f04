using System.Text;
using System.Text.Json;

namespace HeroImages.Labeling;

/// <summary>Finds the JSON objects in a text that may have fences or prose around them.</summary>
static class JsonObjects
{
    /// <summary>The different objects of a text, nested ones not counted, and whether it holds nothing else.</summary>
    public static (IReadOnlyList<JsonElement> Objects, bool IsBare) Find(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Trim().Trim('\uFEFF').Trim());
        var found = new List<JsonElement>();
        var isBare = false;
        for (var at = NextBrace(bytes, 0); at < bytes.Length; at = NextBrace(bytes, at))
        {
            var json = ParseFrom(bytes.AsSpan(at), out var length);
            isBare |= length == bytes.Length;
            at += length;
            if (json is { } next && !found.Any(known => JsonElement.DeepEquals(known, next)))
            {
                found.Add(next);
            }
        }
        return (found, isBare);
    }

    static int NextBrace(byte[] bytes, int from) => bytes.AsSpan(from).IndexOf((byte)'{') is >= 0 and var next ? from + next : bytes.Length;

    /// <summary>The object that begins at a brace; where none does, the brace alone is passed.</summary>
    static JsonElement? ParseFrom(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        var reader = new Utf8JsonReader(text);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            length = (int)reader.BytesConsumed;
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
