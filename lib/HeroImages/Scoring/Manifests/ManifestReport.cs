namespace HeroImages.Scoring.Manifests;

/// <summary>A manifest that was built.</summary>
/// <param name="Path">The file.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Counts">What is in it and what was left out.</param>
public sealed record ManifestReport(string Path, string Hash, ManifestCounts Counts);
