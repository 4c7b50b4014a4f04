using HeroImages.Labeling;

namespace HeroImages.Agreement;

/// <summary>A rater's value of a picture, on its way into a table.</summary>
/// <param name="Key">What identifies the picture: the SHA-256 of its bytes, or another text that is the same for all raters.</param>
/// <param name="File">Its name in the collection.</param>
/// <param name="Rater">Who judged.</param>
/// <param name="Value">0 to 10; null where the rater had none, which still makes the picture a row.</param>
public sealed record TableEntry(string Key, string File, RaterId Rater, double? Value);
