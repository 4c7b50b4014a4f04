using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini;

/// <summary>Errors as Google writes them.</summary>
static class GeminiErrors
{
    public static JsonObject Show(Refusal refusal)
    {
        var error = new JsonObject { ["code"] = refusal.Status, ["message"] = refusal.Message, ["status"] = refusal.Name };
        if (refusal.Details.Count > 0)
        {
            error["details"] = new JsonArray([.. refusal.Details.Select(detail => detail.DeepClone())]);
        }
        return new() { ["error"] = error };
    }
}
