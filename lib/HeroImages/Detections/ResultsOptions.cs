namespace HeroImages.Detections;

/// <summary>How results files are read.</summary>
public sealed record ResultsOptions
{
    /// <summary>
    /// Whether a file that ends too early is used as far as it goes, and counted as an oddity, instead of refused.
    /// Defaults to false.
    /// </summary>
    public bool AcceptTruncated { get; init; }
}
