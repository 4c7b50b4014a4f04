namespace HeroImages.Detections;

/// <summary>How often an oddity was met.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Examples">The first few places or files.</param>
public sealed record OddityCount(Oddity Kind, long Count, IReadOnlyList<string> Examples);
