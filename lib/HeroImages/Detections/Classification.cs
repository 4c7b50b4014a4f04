namespace HeroImages.Detections;

/// <summary>What a classifier thinks an animal is.</summary>
/// <param name="Label">The class.</param>
/// <param name="Confidence">The classifier's confidence, 0 to 1.</param>
public sealed record Classification(ClassLabel Label, double Confidence);
