using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Models;

/// <summary>The list of models.</summary>
static class ModelEndpoints
{
    const int MostTokens = 1_048_576;

    public static JsonObject Get(string id, DateTimeOffset now) => Show(ModelTable.Get(id, now));

    public static JsonObject List(Call call, DateTimeOffset now) =>
        Page.Of(call, ModelTable.Served(now), "models", 50, Show);

    static JsonObject Show(GeminiModel model) => new()
    {
        ["name"] = $"models/{model.Id}",
        ["version"] = model.Id,
        ["displayName"] = model.DisplayName,
        ["description"] = "An emulated model.",
        ["inputTokenLimit"] = MostTokens,
        ["outputTokenLimit"] = 65_536,
        ["supportedGenerationMethods"] = new JsonArray("generateContent", "countTokens", "createCachedContent", "batchGenerateContent"),
        ["temperature"] = 1,
        ["topP"] = 0.95,
        ["topK"] = 64,
        ["maxTemperature"] = 2,
        ["thinking"] = true,
    };
}
