using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Agreement;

/// <summary>A rater's value of a picture, on its way into a table.</summary>
/// <param name="Key">What identifies the picture: the SHA-256 of its bytes, or another text that is the same for all raters.</param>
/// <param name="File">Its name in the collection.</param>
/// <param name="Rater">Who judged.</param>
/// <param name="Value">0 to 10; null where the rater had none, which still makes the picture a row.</param>
public sealed record TableEntry(string Key, string File, RaterId Rater, double? Value)
{
    /// <summary>
    /// A label of the predecessor, which carries no hash: a flat name is told by the path it was made of, another picture by its path
    /// where that is relative, and by its base name where it is another machine's.
    /// </summary>
    public static TableEntry Of(ImportedLabel label)
    {
        var path = RelativePath.IsAbsolute(label.ImagePath) || label.ImagePath.Length == 0 ? label.FileName : RelativePath.Normalize(label.ImagePath);
        var name = LabelPath.Unflattened(label.FileName) ?? path;
        return new(name, name, label.Rater, label.Answer.Value);
    }
}
