namespace HeroImages.Detections;

/// <summary>One thing a detector saw in an image.</summary>
/// <param name="Category">What it is.</param>
/// <param name="Confidence">The detector's confidence, 0 to 1.</param>
/// <param name="Box">Where it is, as the file gives it: it may reach slightly outside the frame.</param>
/// <param name="Classifications">What a classifier thinks it is, in file order; empty when none was run.</param>
public sealed record Detection(
    DetectionCategory Category, double Confidence, BoundingBox Box, IReadOnlyList<Classification> Classifications);
