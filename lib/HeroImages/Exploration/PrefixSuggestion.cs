namespace HeroImages.Exploration;

/// <summary>A beginning of the paths which, taken away, makes them files below the image folder.</summary>
/// <param name="Prefix">The beginning as the results write it, separator included.</param>
/// <param name="Matches">How many of the paths that were not found would be.</param>
/// <param name="NotFound">How many were not found: missing or outside the image folder.</param>
public sealed record PrefixSuggestion(string Prefix, int Matches, int NotFound);
