using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Chat;

/// <summary>A local server asks for a key only where it was started with one.</summary>
static class BearerCheck
{
    public static void Check(Call call, string? key)
    {
        if (!string.IsNullOrEmpty(key) && call.Header("authorization") != $"Bearer {key}")
        {
            throw new Refusal(401, "UNAUTHENTICATED", "Unauthorized");
        }
    }
}
