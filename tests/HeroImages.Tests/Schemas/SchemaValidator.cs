using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Tests.Schemas;

/// <summary>Checks JSON against the part of JSON Schema that our schemas use; a word it does not know is an error.</summary>
sealed class SchemaValidator(JsonObject root)
{
    static readonly HashSet<string> Known =
        ["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "enum", "items", "default", "$ref"];

    /// <summary>What is wrong, each with its place; empty when all is well.</summary>
    public IEnumerable<string> Faults(JsonNode? value) => Faults(root, value, "$");

    IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string place)
    {
        Assert.Subset(Known, schema.Select(k => k.Key).ToHashSet());
        if (schema["$ref"] is { } reference)
        {
            return Faults(Resolve(reference.GetValue<string>()), value, place);
        }
        return
        [
            .. Types(schema["type"]).Any(t => Is(t, value)) ? [] : new[] { $"{place}: not of type {schema["type"]!.ToJsonString()}" },
            .. schema["enum"] is not JsonArray values || values.Any(v => JsonNode.DeepEquals(v, value)) ? [] : new[] { $"{place}: not one of {values.ToJsonString()}" },
            .. value is JsonObject members ? Members(schema, members, place) : [],
            .. value is JsonArray list && schema["items"] is JsonObject items ? list.SelectMany((item, i) => Faults(items, item, $"{place}[{i}]")) : [],
        ];
    }

    IEnumerable<string> Members(JsonObject schema, JsonObject members, string place)
    {
        var known = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !members.ContainsKey(r));
        return
        [
            .. missing.Select(r => $"{place}: {r} is missing"),
            .. members.Where(m => !known.ContainsKey(m.Key) && schema["additionalProperties"] is not null).Select(m => $"{place}: {m.Key} is unknown"),
            .. members.Where(m => known.ContainsKey(m.Key)).SelectMany(m => Faults(known[m.Key]!.AsObject(), m.Value, $"{place}.{m.Key}")),
        ];
    }

    JsonObject Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)root, (at, step) => at[step]!).AsObject();

    static string[] Types(JsonNode? type) => type switch
    {
        null => ["anything"],
        JsonArray several => [.. several.Select(t => t!.GetValue<string>())],
        _ => [type.GetValue<string>()],
    };

    static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("anything", _) => true,
        ("null", null) => true,
        ("string", JsonValueKind.String) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue(out int _),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        _ => false,
    };
}
