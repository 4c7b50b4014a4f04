using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>One results file and what it says of itself.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">Its format.</param>
/// <param name="Version">The format version it states; null when it states none.</param>
/// <param name="Detector">The detector it states; null when it states none.</param>
/// <param name="Classifier">The classifier it states; null when it states none.</param>
/// <param name="TypicalThreshold">The detector confidence, 0 to 1, from which a detection is taken for real.</param>
/// <param name="IsThresholdStated">True when the file states that threshold, false when it follows from the detector's name.</param>
/// <param name="ClassificationThreshold">The typical classifier confidence that the file states; null when it states none.</param>
/// <param name="Images">Number of its images.</param>
/// <param name="Bytes">Size on disk.</param>
public sealed record FileRow(
    string Path, ResultsFormat Format, string? Version, string? Detector, string? Classifier, double TypicalThreshold,
    bool IsThresholdStated, double? ClassificationThreshold, int Images, long Bytes);
