namespace HeroImages.Exploration;

/// <summary>How many files something is true of, and the first few of them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Files">The first few, in file order.</param>
public sealed record Examples(long Count, IReadOnlyList<string> Files);
