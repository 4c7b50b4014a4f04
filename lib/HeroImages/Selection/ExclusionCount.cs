namespace HeroImages.Selection;

/// <summary>How many images were left out for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Images">How many.</param>
public sealed record ExclusionCount(Exclusion Reason, int Images);
