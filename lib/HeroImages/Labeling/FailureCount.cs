namespace HeroImages.Labeling;

/// <summary>How often a failure came.</summary>
/// <param name="Failure">In words.</param>
/// <param name="Count">How often.</param>
/// <param name="Example">The first picture that had it.</param>
public sealed record FailureCount(string Failure, int Count, string Example);
