using System.Collections.Concurrent;
using System.Text.Json;

namespace HeroImages.Emulators.Gemini;

/// <summary>The two casings of a field: input may come in either.</summary>
static class FieldName
{
    static readonly ConcurrentDictionary<string, string> Snakes = new(StringComparer.Ordinal);

    public static string Snake(string camel) => Snakes.GetOrAdd(camel, JsonNamingPolicy.SnakeCaseLower.ConvertName);

    /// <summary>The field of this camelCase name, in whichever casing it came.</summary>
    public static bool TryField(this JsonElement element, string camel, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object
            && (element.TryGetProperty(camel, out value) || element.TryGetProperty(Snake(camel), out value))
            && value.ValueKind != JsonValueKind.Null;
    }

    public static JsonElement? Field(this JsonElement element, string camel) => element.TryField(camel, out var value) ? value : null;

    public static string? TextField(this JsonElement element, string camel) =>
        element.TryField(camel, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The items of a list field; a lone object counts as a list of one, as the service takes it.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string camel) =>
        !element.TryField(camel, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : [value];
}
