using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Notebooks.Documents;

/// <summary>Reads JSON that may be of any shape: what is not there, or not of the kind asked for, is null.</summary>
static class JsonAccess
{
    const string Unreadable = "\uFFFD";

    /// <summary>A member of an object.</summary>
    public static JsonNode? Member(this JsonNode? node, string name) => node is JsonObject o && o.TryGetPropertyValue(name, out var value) ? value : null;

    /// <summary>A member that is an object, made where it is missing or something else.</summary>
    public static JsonObject ObjectAt(this JsonObject node, string name)
    {
        if (node.Member(name) is not JsonObject member)
        {
            member = [];
            node.Put(name, member);
        }
        return member;
    }

    /// <summary>The items of a list; none when it is something else.</summary>
    public static IEnumerable<JsonNode?> Items(this JsonNode? node) => node as JsonArray ?? Enumerable.Empty<JsonNode?>();

    /// <summary>A string. What JSON allows and .NET does not, half a surrogate pair, becomes the replacement character.</summary>
    public static string? Text(this JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return null;
        }
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            return Unreadable;
        }
    }

    /// <summary>A whole number.</summary>
    public static int? Number(this JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>
    /// Sets a member where it stands; a new one goes before the first whose name comes later, so that members that are sorted, as Jupyter
    /// writes them, stay so.
    /// </summary>
    public static void Put(this JsonObject node, string name, JsonNode? value)
    {
        if (node.ContainsKey(name))
        {
            node[name] = value;
            return;
        }
        var index = 0;
        while (index < node.Count && string.CompareOrdinal(node.GetAt(index).Key, name) < 0)
        {
            index++;
        }
        node.Insert(index, name, value);
    }
}
