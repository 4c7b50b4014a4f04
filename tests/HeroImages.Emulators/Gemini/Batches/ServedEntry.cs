using System.Text.Json.Nodes;
using HeroImages.Emulators.Gemini.Answers;

namespace HeroImages.Emulators.Gemini.Batches;

/// <summary>What one request of a job came to.</summary>
/// <param name="Result">An object with a <c>response</c>, an <c>error</c>, or nothing.</param>
/// <param name="Tokens">What it cost; null for nothing.</param>
/// <param name="Hashes">The pictures it was about.</param>
sealed record ServedEntry(JsonObject Result, Tokens? Tokens, IReadOnlyList<string> Hashes)
{
    /// <summary>The fault that struck this one.</summary>
    public string? Fault { get; init; }

    public bool IsGood => Result.ContainsKey("response");
}
