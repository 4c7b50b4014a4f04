namespace HeroImages.Labeling.Labelme;

/// <summary>What one Labelme file says of its picture.</summary>
/// <param name="Path">The Labelme file.</param>
/// <param name="File">The picture's name in the collection.</param>
/// <param name="Sha256">SHA-256 of the picture's bytes in lower-case hexadecimal.</param>
/// <param name="Verdict">What the flags say.</param>
/// <param name="Value">The value, where a person ticked one.</param>
/// <param name="At">When the file was last saved.</param>
public sealed record LabelmeLabel(string Path, string File, string Sha256, LabelmeVerdict Verdict, int? Value, DateTimeOffset At);
