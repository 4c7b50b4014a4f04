using System.Text.Json.Nodes;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.OpenAi;

/// <summary>Errors as vLLM writes them.</summary>
static class OpenAiErrors
{
    public static JsonObject Show(Refusal refusal) => new()
    {
        ["error"] = new JsonObject { ["message"] = refusal.Message, ["type"] = TypeOf(refusal.Status), ["param"] = null, ["code"] = refusal.Status },
    };

    static string TypeOf(int status) => status switch
    {
        400 or 422 => "BadRequestError",
        401 => "AuthenticationError",
        404 => "NotFoundError",
        429 => "RateLimitError",
        503 => "ServiceUnavailableError",
        _ => "InternalServerError",
    };
}
