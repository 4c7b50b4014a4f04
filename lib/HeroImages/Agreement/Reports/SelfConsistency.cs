using HeroImages.Labeling;

namespace HeroImages.Agreement.Reports;

/// <summary>How far a rater agrees with itself on pictures that were shown a second time without saying so. Counts are repeats.</summary>
/// <param name="MeanAbsoluteError">Mean difference of both values.</param>
/// <param name="QuadraticKappa">Their quadratic weighted kappa.</param>
public sealed record SelfConsistency(Figure MeanAbsoluteError, Figure QuadraticKappa)
{
    /// <summary>The self-consistency of a rater in a book.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="rater">Whose.</param>
    /// <returns>Undefined with fewer than three repeats.</returns>
    public static SelfConsistency Of(RatingBook book, RaterId rater)
    {
        var pairs = book.Repeats.Where(again => again.Rater == rater)
            .Select(again => (First: book.Find(again.ImageSha256, rater)?.Answer.Value, Again: again.Answer.Value)).Where(pair => pair is { First: not null, Again: not null }).ToList();
        if (pairs.Count < Reasons.LeastCount)
        {
            var none = Figure.None("fewer than 3 repeats", pairs.Count);
            return new(none, none);
        }
        var figures = Correlation.All([.. pairs.Select(pair => pair.First!.Value)], [.. pairs.Select(pair => pair.Again!.Value)]);
        return new(figures[(int)AgreementMeasure.MeanAbsoluteError], figures[(int)AgreementMeasure.QuadraticKappa]);
    }
}
