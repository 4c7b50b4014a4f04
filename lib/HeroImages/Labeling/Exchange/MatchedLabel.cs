namespace HeroImages.Labeling.Exchange;

/// <summary>A label and the picture that it is about.</summary>
/// <param name="Label">The label.</param>
/// <param name="File">The picture's path below the image folder, with slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal.</param>
public sealed record MatchedLabel(ImportedLabel Label, string File, string Sha256);
