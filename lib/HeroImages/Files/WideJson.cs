using System.Runtime.InteropServices;
using System.Text.Json;

namespace HeroImages.Files;

/// <summary>Texts of JSON documents as they came in: lone surrogates, which Python writes for undecodable file names, are kept.</summary>
static class WideJson
{
    /// <summary>The text that an element holds; null when it is no text.</summary>
    public static string? TextOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }
        var quoted = JsonMarshal.GetRawUtf8Value(element);
        var escaped = quoted[1..^1];
        var bytes = new byte[escaped.Length];
        return WideText.ToString(bytes.AsSpan(0, JsonEscapes.Unescape(escaped, bytes)));
    }
}
