using System.Text.Json.Nodes;

namespace HeroImages.Tests;

static class JsonNodes
{
    /// <summary>A node and all below it that are objects.</summary>
    public static IEnumerable<JsonObject> Descendants(this JsonNode node)
    {
        var children = node switch
        {
            JsonObject o => o.Select(m => m.Value),
            JsonArray a => a,
            _ => [],
        };
        return (node is JsonObject self ? [self] : Enumerable.Empty<JsonObject>()).Concat(children.OfType<JsonNode>().SelectMany(Descendants));
    }
}
