namespace HeroImages.Charting;

/// <summary>What a box shows of a group of values.</summary>
/// <param name="Name">The group.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Low">The least value within one and a half boxes below the box.</param>
/// <param name="LowerQuartile">A quarter of the way up.</param>
/// <param name="Median">Half the way up.</param>
/// <param name="UpperQuartile">Three quarters of the way up.</param>
/// <param name="High">The largest value within one and a half boxes above the box.</param>
/// <param name="Outliers">The values beyond, the farthest ones when there are many.</param>
sealed record BoxFigures(
    string Name, int Count, double Low, double LowerQuartile, double Median, double UpperQuartile, double High, IReadOnlyList<double> Outliers)
{
    const double Reach = 1.5;
    const int MostOutliers = 100;

    /// <summary>The figures of at least one value.</summary>
    public static BoxFigures Of(string name, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var (lower, upper) = (Quantile(sorted, 0.25), Quantile(sorted, 0.75));
        var (floor, ceiling) = (lower - (Reach * (upper - lower)), upper + (Reach * (upper - lower)));
        var outliers = sorted.Where(value => value < floor || value > ceiling).OrderByDescending(value => Math.Abs(value - ((lower + upper) / 2))).Take(MostOutliers);
        return new(
            name, sorted.Length, sorted.First(value => value >= floor), lower, Quantile(sorted, 0.5), upper, sorted.Last(value => value <= ceiling), [.. outliers.Order()]);
    }

    /// <summary>Between the two nearest values, in proportion.</summary>
    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
