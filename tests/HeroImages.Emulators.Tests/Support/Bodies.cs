using System.Text;
using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Tests;

/// <summary>Bodies of requests.</summary>
static class Bodies
{
    /// <summary>Bytes that begin like a JPEG, different for every name.</summary>
    public static byte[] Picture(string name) => [0xff, 0xd8, 0xff, 0xe0, .. Encoding.UTF8.GetBytes(name), 0xff, 0xd9];

    public static string Base64(string name) => Convert.ToBase64String(Picture(name));

    /// <summary>What the workbench asks of Gemini about one picture.</summary>
    public static JsonObject Rate(string picture, string prompt = "Rate it.") => new()
    {
        ["contents"] = new JsonArray(new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(new JsonObject { ["text"] = prompt }, Inline(Base64(picture))) }),
        ["generationConfig"] = new JsonObject { ["responseMimeType"] = "application/json", ["responseSchema"] = Schema("reasoning", "score") },
    };

    public static JsonObject Inline(string data, string type = "image/jpeg") => new() { ["inlineData"] = new JsonObject { ["mimeType"] = type, ["data"] = data } };

    public static JsonObject Schema(params string[] names) => new()
    {
        ["type"] = "OBJECT",
        ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = name == "reasoning" ? "STRING" : "NUMBER" }))),
        ["required"] = new JsonArray([.. names]),
        ["propertyOrdering"] = new JsonArray([.. names]),
    };

    public static JsonObject Batch(string name, params (string Key, JsonObject Request)[] entries) => new()
    {
        ["batch"] = new JsonObject
        {
            ["displayName"] = name,
            ["inputConfig"] = new JsonObject { ["requests"] = new JsonObject { ["requests"] = new JsonArray([.. entries.Select(Entry)]) } },
        },
    };

    public static JsonObject FileBatch(string file) =>
        new() { ["batch"] = new JsonObject { ["displayName"] = "file job", ["inputConfig"] = new JsonObject { ["fileName"] = file } } };

    public static string Line(string key, string prompt = "Rate it.") => new JsonObject { ["key"] = key, ["request"] = Rate(key, prompt) }.ToJsonString() + "\n";

    public static JsonObject Chat(string picture, string prompt = "Rate it.", bool stream = false, string model = "gemma3:4b") => new()
    {
        ["model"] = model,
        ["stream"] = stream,
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt, ["images"] = new JsonArray(Base64(picture)) }),
    };

    public static JsonObject Completion(string picture, string prompt = "Rate it.", string model = "Qwen/Qwen3-VL-8B-Instruct") => new()
    {
        ["model"] = model,
        ["messages"] = new JsonArray(new JsonObject
        {
            ["role"] = "user",
            ["content"] = new JsonArray(
                new JsonObject { ["type"] = "text", ["text"] = prompt },
                new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = $"data:image/jpeg;base64,{Base64(picture)}" } }),
        }),
    };

    static JsonNode Entry((string Key, JsonObject Request) entry) =>
        new JsonObject { ["request"] = entry.Request, ["metadata"] = new JsonObject { ["key"] = entry.Key } };
}
