namespace HeroImages.Selection;

/// <summary>When a species is rare.</summary>
public sealed record RarityRule
{
    /// <summary>
    /// Least number of sequences in which a species must occur before its rarity counts: what occurs less often is
    /// more likely a mistake of the classifier. Defaults to 3.
    /// </summary>
    public int LeastSequences { get; init; } = 3;
}
