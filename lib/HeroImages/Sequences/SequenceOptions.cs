namespace HeroImages.Sequences;

/// <summary>How sequences are found.</summary>
public sealed record SequenceOptions
{
    /// <summary>
    /// Largest gap between two neighbouring frames of a derived sequence; a gap of exactly this length still keeps
    /// them together. Defaults to 60 seconds, as in MegaDetector's own tools.
    /// </summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest duration of a derived sequence, so that a busy waterhole is not one burst of hours. Defaults to 10 minutes.</summary>
    public TimeSpan LongestSequence { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Folder of the pictures: where neither metadata nor results have a time, it is read from the EXIF block of the
    /// picture. Defaults to null: no picture is opened.
    /// </summary>
    public string? Images { get; init; }
}
