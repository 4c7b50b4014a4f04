namespace HeroImages.Selection;

/// <summary>What a <see cref="DiverseChooser"/> chose.</summary>
/// <param name="Picks">Places in the pool with the step that took them, in the order of choice.</param>
/// <param name="MeanScore">Mean score of the picks; 0 for none.</param>
/// <param name="Limits">How the limits fared.</param>
sealed record DiverseChoice(IReadOnlyList<(int Place, string Why)> Picks, double MeanScore, IReadOnlyList<LimitReport> Limits);
