namespace HeroImages.Training.Features;

/// <summary>The features of a picture.</summary>
/// <param name="Values">A finite number for each of <see cref="PictureFeatures.Names"/>.</param>
public sealed record PictureFeatureRow(IReadOnlyList<float> Values);
