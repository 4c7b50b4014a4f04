using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini;

/// <summary>Who may ask: the one key, in the header or, as the service still takes it, in the query.</summary>
static class KeyCheck
{
    public static void Check(Call call, string key)
    {
        var given = call.Header("x-goog-api-key") ?? call.Query("key");
        if (given is null)
        {
            throw call.Header("authorization") is null ? Nobody() : StatusFaults.Refusal("unauthorized", 0, "");
        }
        if (given != key)
        {
            throw StatusFaults.BadKey();
        }
    }

    static Refusal Nobody() => Refusal.Denied(
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.");
}
