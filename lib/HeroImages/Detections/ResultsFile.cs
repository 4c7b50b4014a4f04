namespace HeroImages.Detections;

/// <summary>What one results file says of itself.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">Which format it has.</param>
public sealed record ResultsFile(string Path, ResultsFormat Format)
{
    /// <summary>The version it states, as text; null when it states none.</summary>
    public string? Version { get; init; }

    /// <summary>The detector it states, mostly a file name; null when it states none.</summary>
    public string? Detector { get; init; }

    /// <summary>The classifier it states.</summary>
    public string? Classifier { get; init; }

    /// <summary>The detector confidence that its makers call typical, from the file, 0 to 1.</summary>
    public double? StatedThreshold { get; init; }

    /// <summary>The classifier confidence that its makers call typical, from the file, 0 to 1.</summary>
    public double? StatedClassificationThreshold { get; init; }

    /// <summary>Number of its images.</summary>
    public int Images { get; init; }

    /// <summary>Size on disk in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>The typical detector confidence: as stated, else by the detector's name.</summary>
    public double TypicalThreshold => StatedThreshold ?? DetectorThresholds.Typical(Detector);
}
