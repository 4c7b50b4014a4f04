using System.Text.Json.Nodes;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>Why a job, or one entry of it, has no answer.</summary>
/// <param name="Code">A number of google.rpc.</param>
/// <param name="Message">Left out where null.</param>
sealed record BatchError(int Code, string? Message)
{
    public JsonObject Show()
    {
        var shown = new JsonObject { ["code"] = Code };
        if (Message is not null)
        {
            shown["message"] = Message;
        }
        return shown;
    }
}
