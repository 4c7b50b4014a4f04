namespace HeroImages.Scoring.Shards;

/// <summary>The first line of a part's log.</summary>
/// <param name="Key">What the rows were made from.</param>
sealed record LogHeader(RunKey Key);
