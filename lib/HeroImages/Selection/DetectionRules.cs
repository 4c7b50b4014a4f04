namespace HeroImages.Selection;

/// <summary>Which detections and classifications count.</summary>
public sealed record DetectionRules
{
    /// <summary>Which detections are animals. Defaults to those named so.</summary>
    public AnimalRule Animals { get; init; } = AnimalRule.ByName;

    /// <summary>Least detector confidence, 0 to 1, inclusive; null for what the detector's makers call typical. Defaults to null.</summary>
    public double? Threshold { get; init; }

    /// <summary>Least classifier confidence, 0 to 1, inclusive. Defaults to 0.5.</summary>
    public double ClassificationThreshold { get; init; } = 0.5;

    /// <summary>Whether boxes are clipped to the frame, and those without area and stand-ins passed over. Defaults to true.</summary>
    public bool ClipBoxes { get; init; } = true;

    /// <summary>
    /// Whether species are the best class of each animal, named alike, and only what can be one; otherwise every class
    /// id at or above the threshold counts, "blank" too, as the predecessor had it. Defaults to true.
    /// </summary>
    public bool BestClassOnly { get; init; } = true;
}
