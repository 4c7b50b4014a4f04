namespace HeroImages.Scoring.Manifests;

/// <summary>The last line of a manifest: without it the file is not whole.</summary>
/// <param name="Counts">What is in it and what was left out.</param>
/// <param name="Sha256">SHA-256 of all lines before this one, in lower-case hexadecimal: the manifest's hash.</param>
sealed record ManifestFooter(ManifestCounts Counts, string Sha256);
