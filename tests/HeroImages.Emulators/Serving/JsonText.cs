using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Serving;

/// <summary>Small helpers around JSON.</summary>
static class JsonText
{
    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Relaxed);

    public static string Text(JsonNode node) => node.ToJsonString(Relaxed);

    /// <summary>The same JSON with the properties of every object in another order.</summary>
    public static JsonNode Shuffled(JsonNode node, Random random) => node switch
    {
        JsonObject map => new JsonObject(InRandomOrder(map, random).Select(pair => KeyValuePair.Create(pair.Key, Copy(pair.Value, random)))),
        JsonArray list => new JsonArray([.. list.Select(item => Copy(item, random))]),
        _ => node.DeepClone(),
    };

    static JsonNode? Copy(JsonNode? node, Random random) => node is null ? null : Shuffled(node, random);

    static KeyValuePair<string, JsonNode?>[] InRandomOrder(JsonObject map, Random random)
    {
        var pairs = map.ToArray();
        random.Shuffle(pairs);
        return pairs;
    }
}
