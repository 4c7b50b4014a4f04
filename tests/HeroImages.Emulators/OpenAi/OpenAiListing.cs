using System.Text.Json.Nodes;
using HeroImages.Emulators.Chat;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.OpenAi;

/// <summary>The models as OpenAI-compatible servers list them.</summary>
static class OpenAiListing
{
    public static Answer Models(LocalModels models, DateTimeOffset now) => Answer.Of(new JsonObject
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. models.All.Select(name => Model(name, now))]),
    });

    static JsonObject Model(string name, DateTimeOffset now) => new()
    {
        ["id"] = name,
        ["object"] = "model",
        ["created"] = now.ToUnixTimeSeconds(),
        ["owned_by"] = "vllm",
        ["root"] = name,
        ["max_model_len"] = 32_768,
    };
}
