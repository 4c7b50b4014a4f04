using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Formatting;

/// <summary>JSON values as text.</summary>
static class JsonText
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a document, element or node.</summary>
    public static string Of(object json, bool isIndented)
    {
        var options = isIndented ? Indented : Compact;
        return json switch
        {
            JsonDocument document => JsonSerializer.Serialize(document.RootElement, options),
            JsonElement { ValueKind: JsonValueKind.Undefined } => "",
            JsonElement element => JsonSerializer.Serialize(element, options),
            JsonNode node => node.ToJsonString(options),
            _ => throw new ArgumentException($"{json.GetType()} is no JSON value.", nameof(json)),
        };
    }

    /// <summary>The text itself where it is JSON, otherwise the JSON string that holds it.</summary>
    public static string Valid(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(text, Compact);
        }
    }
}
