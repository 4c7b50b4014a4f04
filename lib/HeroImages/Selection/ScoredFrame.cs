namespace HeroImages.Selection;

/// <summary>An image as a member of one stratum.</summary>
/// <param name="Image">Its index.</param>
/// <param name="Score">Its score by the stratum's formula.</param>
readonly record struct ScoredFrame(int Image, double Score);
