using HeroImages.Sequences;

namespace HeroImages.Exploration;

/// <summary>How many images have their sequence from somewhere.</summary>
/// <param name="Origin">Where from.</param>
/// <param name="Images">How many.</param>
public sealed record OriginCount(SequenceOrigin Origin, int Images);
