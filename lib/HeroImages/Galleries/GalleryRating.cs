using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Galleries;

/// <summary>What one rater said of a picture.</summary>
/// <param name="Rater">The rater's title, as <see cref="GalleryRater.Title"/> has it.</param>
/// <param name="Answer">The value with its reasons, or why there is none.</param>
public sealed record GalleryRating(string Rater, RatingAnswer Answer)
{
    /// <summary>What a person says beside the value.</summary>
    public IReadOnlyList<PictureMark> Marks { get; init; } = [];

    /// <summary>Seconds that it took; null where that is not known.</summary>
    public double? Seconds { get; init; }
}
