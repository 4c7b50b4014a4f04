using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Faults;

/// <summary>What a fault may be chosen by.</summary>
/// <param name="Operation">What is asked for.</param>
/// <param name="Header">The header <c>x-emulator-fault</c>.</param>
/// <param name="Text">The prompt, or a batch key, where a marker may stand.</param>
/// <param name="Subject">What is asked about: the pictures' hashes or the batch key. A marker counts for each apart.</param>
sealed record FaultQuery(Operation Operation, string? Header, string? Text, string Subject)
{
    public string? Model { get; init; }
}
