using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>Something in the files that is not as the formats say.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Examples">The first few places or files.</param>
/// <param name="Explanation">What it means and how it was dealt with, in one sentence.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record OddityReport(Oddity Kind, long Count, IReadOnlyList<string> Examples, string Explanation, string Remedy);
