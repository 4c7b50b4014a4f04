namespace HeroImages.Agreement;

/// <summary>
/// Intraclass correlations of a complete block of pictures and raters (Shrout and Fleiss 1979, McGraw and Wong 1996). Where consistency
/// is far above agreement, the raters have one taste on different scales: calibrate them. Counts are pictures that all have rated.
/// </summary>
public sealed record IntraclassCorrelation
{
    /// <summary>How many there are.</summary>
    internal const int Measures = 5;

    const string TooFewPictures = "fewer than 3 pictures were rated by all";
    const string TooFewRaters = "fewer than 2 raters";

    IntraclassCorrelation(IReadOnlyList<Figure> figures) =>
        (OneWay, Agreement, Consistency, MeanAgreement, MeanConsistency) = (figures[0], figures[1], figures[2], figures[3], figures[4]);

    /// <summary>ICC(1,1): each picture rated by other raters.</summary>
    public Figure OneWay { get; }

    /// <summary>ICC(2,1): one rater's value, its level included.</summary>
    public Figure Agreement { get; }

    /// <summary>ICC(3,1): one rater's value, whatever its level.</summary>
    public Figure Consistency { get; }

    /// <summary>ICC(2,k): the mean of all these raters, their levels included.</summary>
    public Figure MeanAgreement { get; }

    /// <summary>ICC(3,k): the mean of all these raters, whatever their levels.</summary>
    public Figure MeanConsistency { get; }

    /// <summary>The correlations of rows of values.</summary>
    /// <param name="rows">A row a picture, a value a rater, all rows equally long; rows in which a value is missing (NaN) do not count.</param>
    public static IntraclassCorrelation Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        var raters = rows.Count == 0 ? 0 : rows[0].Count;
        var sums = new BlockSums(raters);
        foreach (var row in rows)
        {
            sums.Add(row);
        }
        return Of(sums, new Interval?[Measures]);
    }

    /// <summary>The correlations of sums, with their intervals.</summary>
    internal static IntraclassCorrelation Of(BlockSums sums, IReadOnlyList<Interval?> intervals)
    {
        var values = new double[Measures];
        sums.Measure(values);
        var why = sums.Raters < 2 ? TooFewRaters : sums.Pictures < Reasons.LeastCount ? TooFewPictures : Reasons.NoSpread;
        return new([.. values.Select((value, i) => double.IsFinite(value) ? Figure.Of(value, sums.Pictures) with { Interval = intervals[i] } : Figure.None(why, sums.Pictures))]);
    }
}
