using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>Text as notebooks keep it: one string, or a list of lines of which each but the last keeps its line end.</summary>
static class LinedText
{
    /// <summary>Whether a value is such a text.</summary>
    public static bool Is(JsonNode? node) => node switch
    {
        JsonValue value => value.GetValueKind() == JsonValueKind.String,
        JsonArray lines => lines.All(line => line is JsonValue value && value.GetValueKind() == JsonValueKind.String),
        _ => false,
    };

    /// <summary>The text; empty for what is none.</summary>
    public static string Read(JsonNode? node) => node is JsonArray lines
        ? string.Concat(lines.Select(line => line.Text()))
        : node.Text() ?? "";

    /// <summary>The text as a list of lines.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }
}
