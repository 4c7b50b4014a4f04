namespace HeroImages.Agreement.Rounds;

/// <summary>Whether to stop rating.</summary>
/// <param name="Stop">Whether.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record StopVerdict(bool Stop, string Reason);
