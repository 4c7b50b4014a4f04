using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Scores;

/// <summary>Makes an answer that follows a schema, in Google's form or as JSON Schema.</summary>
/// <param name="root">The whole schema, where references are looked up.</param>
/// <param name="score">What to say as the score.</param>
/// <param name="subject">The pictures asked about, so that further numbers stay the same for the same picture.</param>
sealed class SchemaFiller(JsonElement root, double score, string subject)
{
    const int DeepestLevel = 12;

    /// <summary>The answer where there is no schema.</summary>
    public static JsonObject Plain(double score) => new() { ["reasoning"] = Opinion.Reason(score), ["score"] = score };

    public JsonNode? Fill() => Fill(root, "", 0);

    JsonNode? Fill(JsonElement given, string name, int level)
    {
        var schema = Resolve(given);
        if (level > DeepestLevel || schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        return Choices(schema) is { } choices ? Fill(choices.EnumerateArray().First(), name, level + 1)
            : First(schema, "enum") is { } value ? JsonNode.Parse(value.GetRawText())
            : OfType(schema, name, level);
    }

    JsonNode? OfType(JsonElement schema, string name, int level) => TypeOf(schema) switch
    {
        "object" => Object(schema, level),
        "array" => Array(schema, name, level),
        "number" => Number(schema, name),
        "integer" => (long)Math.Round(Number(schema, name)),
        "boolean" => Value(name) >= 5,
        "null" => null,
        _ => Opinion.Reason(score),
    };

    JsonObject Object(JsonElement schema, int level)
    {
        var filled = new JsonObject();
        foreach (var name in Ordered(schema))
        {
            filled[name] = Fill(schema.GetProperty("properties").GetProperty(name), name, level + 1);
        }
        return filled;
    }

    JsonArray Array(JsonElement schema, string name, int level)
    {
        var count = Math.Max(1, Bound(schema, "minItems", 1));
        return schema.TryGetProperty("items", out var items)
            ? new JsonArray([.. Enumerable.Range(0, (int)count).Select(_ => Fill(items, name, level + 1))])
            : [];
    }

    // The scale asked for may be another than 0 to 10.
    double Number(JsonElement schema, string name)
    {
        var (least, most) = (Bound(schema, "minimum", 0), Bound(schema, "maximum", 10));
        return Math.Round(least + Value(name) / 10 * (most - least), 1);
    }

    double Value(string name) => name == "score" ? score : EmulatedScore.Part(name, score, subject);

    static IEnumerable<string> Ordered(JsonElement schema)
    {
        var declared = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToList() : [];
        var first = Names(schema, "propertyOrdering").Concat(Names(schema, "property_ordering")).Concat(Names(schema, "required"));
        return first.Where(declared.Contains).Concat(declared).Distinct();
    }

    static IEnumerable<string> Names(JsonElement schema, string list) =>
        schema.TryGetProperty(list, out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    static JsonElement? Choices(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out var choices) || schema.TryGetProperty("any_of", out choices) ? choices : null;

    static JsonElement? First(JsonElement schema, string list) =>
        schema.TryGetProperty(list, out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0 ? values[0] : null;

    static string TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type)
        ? schema.TryGetProperty("properties", out _) ? "object" : "string"
        : (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null") : type.GetString()!).ToLowerInvariant();

    static double Bound(JsonElement schema, string name, double otherwise) =>
        schema.TryGetProperty(name, out var bound) && bound.ValueKind == JsonValueKind.Number ? bound.GetDouble() : otherwise;

    JsonElement Resolve(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$ref", out var reference))
        {
            return schema;
        }
        var found = root;
        foreach (var name in reference.GetString()!.Split('/').Skip(1))
        {
            found = found.TryGetProperty(name, out var next) ? next : default;
        }
        return found;
    }
}
