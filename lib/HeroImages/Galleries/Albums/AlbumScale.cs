using HeroImages.Agreement;

namespace HeroImages.Galleries.Albums;

/// <summary>How the values of one rater, or the scores, were turned into those of people.</summary>
/// <param name="Of">The rater's title, or the name of the score.</param>
/// <param name="Calibration">What was learned.</param>
public sealed record AlbumScale(string Of, Calibration Calibration);
