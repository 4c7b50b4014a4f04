namespace HeroImages.Labeling.Human;

/// <summary>Which picture is meant.</summary>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal: its identity.</param>
/// <param name="File">Its name at the time, below the root of the collection.</param>
public sealed record PicturePointer(string Sha256, string File);
