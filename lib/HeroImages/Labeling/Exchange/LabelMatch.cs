namespace HeroImages.Labeling.Exchange;

/// <summary>The file that a path of another machine means, or why none.</summary>
/// <param name="File">The file below the image folder; null where there is none.</param>
/// <param name="Mismatch">Why there is none.</param>
/// <param name="Detail">Why, in words.</param>
readonly record struct LabelMatch(string? File, LabelMismatch Mismatch, string Detail)
{
    public static LabelMatch To(string file) => new(file, default, "");
}
