using HeroImages.Agreement;

namespace HeroImages.Galleries;

/// <summary>How far two raters of a gallery agree on the pictures that both rated; what is not defined says why.</summary>
/// <param name="First">The first rater's title.</param>
/// <param name="Second">The second rater's title.</param>
/// <param name="Figures">The measures, in the order of <see cref="AgreementMeasure"/>.</param>
public sealed record RaterPair(string First, string Second, IReadOnlyList<Figure> Figures)
{
    /// <summary>One measure.</summary>
    public Figure this[AgreementMeasure measure] => Figures[(int)measure];

    /// <summary>All pairs of a gallery's raters on its pictures, in their order.</summary>
    public static IReadOnlyList<RaterPair> Of(Gallery gallery)
    {
        var values = gallery.Raters.Select(rater => gallery.Pictures.Select(picture => picture.By(rater.Title)?.Answer.Value ?? double.NaN).ToArray()).ToList();
        return
        [
            .. from first in Enumerable.Range(0, values.Count)
               from second in Enumerable.Range(first + 1, values.Count - first - 1)
               select new RaterPair(gallery.Raters[first].Title, gallery.Raters[second].Title, Correlation.All(values[first], values[second])),
        ];
    }
}
