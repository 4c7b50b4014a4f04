using HeroImages.Labeling.Human;

namespace HeroImages.Galleries.Albums;

/// <summary>What one rater said of a picture in an album.</summary>
/// <param name="Rater">The rater's title.</param>
/// <param name="IsPerson">Whether a person rated.</param>
/// <param name="Value">The value as it was given; null for a mark alone.</param>
/// <param name="Calibrated">What people would say, as far as that could be learned; the value itself for people.</param>
/// <param name="Reasons">In words; null where none were given.</param>
/// <param name="Marks">What a person said beside the value.</param>
public sealed record AlbumVote(string Rater, bool IsPerson, double? Value, double? Calibrated, string? Reasons, IReadOnlyList<PictureMark> Marks);
