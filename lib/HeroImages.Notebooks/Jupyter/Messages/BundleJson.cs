using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Forms of a value as the protocol has them, and back.</summary>
static class BundleJson
{
    static readonly JsonDocumentOptions Options = new() { MaxDepth = Protocol.DeepestJson };

    /// <summary>An object with a member a type; JSON types hold values, all others texts.</summary>
    public static JsonObject Write(MimeBundle bundle)
    {
        var json = new JsonObject();
        foreach (var content in bundle.Contents)
        {
            json[content.MimeType] = content.IsJson ? Value(content.Text) : content.Text;
        }
        return json;
    }

    /// <summary>The forms in an object of the protocol. Texts may be lists of lines.</summary>
    public static MimeBundle Read(JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? new()
        : new([.. json.EnumerateObject().Select(p => new MimeContent(p.Name, Text(p)))]);

    /// <summary>What is no JSON, as when a number in it is NaN, goes as the text that it is.</summary>
    static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Options);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    static string Text(JsonProperty property) => property.Value.ValueKind switch
    {
        _ when property.Name.EndsWith("json", StringComparison.Ordinal) => property.Value.GetRawText(),
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Array => string.Concat(property.Value.EnumerateArray().Select(line => line.ToString())),
        _ => property.Value.GetRawText(),
    };
}
