namespace HeroImages.Selection;

/// <summary>An image and what it was chosen for.</summary>
/// <param name="Image">Its index.</param>
/// <param name="Stratum">The stratum's place in the recipe.</param>
/// <param name="Score">Its score.</param>
/// <param name="Why">The step that took it, in words.</param>
readonly record struct Pick(int Image, int Stratum, double Score, string Why)
{
    /// <summary>See <see cref="Candidate.SequenceSize"/>.</summary>
    public int SequenceSize { get; init; }

    /// <summary>Where the animals move; see <see cref="Composition.Direction"/>.</summary>
    public int Direction { get; init; }
}
