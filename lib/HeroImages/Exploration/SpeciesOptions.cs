namespace HeroImages.Exploration;

/// <summary>What counts as seen in a <see cref="SpeciesDistribution"/>. All thresholds are 0 to 1 and inclusive.</summary>
public sealed record SpeciesOptions
{
    /// <summary>
    /// Detector confidence from which a detection counts in the tables of species, locations and hours. Defaults to
    /// null: the typical threshold of the detector that made the results.
    /// </summary>
    public double? DetectionThreshold { get; init; }

    /// <summary>Classifier confidence from which a class counts as the species of an animal. Defaults to 0.5.</summary>
    public double ClassificationThreshold { get; init; } = 0.5;

    /// <summary>
    /// Detector confidence that makes an image count as <see cref="AnimalFigures.HighConfidence"/>. Defaults to 0.3, as
    /// in the predecessor's figures, whatever the detector.
    /// </summary>
    public double HighConfidence { get; init; } = 0.3;

    /// <summary>Most rows in the tables of species, most frequent first. Defaults to null: all.</summary>
    public int? Top { get; init; }
}
