using HeroImages.Labeling;

namespace HeroImages.Training.Examples;

/// <summary>A picture of a pair.</summary>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Facts">What the collection knows of it.</param>
public sealed record PairPicture(string Sha256, string Path, PictureFacts Facts);
