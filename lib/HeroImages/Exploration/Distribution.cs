namespace HeroImages.Exploration;

/// <summary>
/// How values are spread. A quantile is the element at place floor(k·n/4) of the ascending list, so that each figure
/// is a value that occurs.
/// </summary>
/// <param name="Count">Number of values, at least 1.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="LowerQuartile">The element at floor(n/4).</param>
/// <param name="Median">The element at floor(n/2).</param>
/// <param name="UpperQuartile">The element at floor(3n/4).</param>
/// <param name="Maximum">The largest.</param>
public sealed record Distribution(
    long Count, double Minimum, double LowerQuartile, double Median, double UpperQuartile, double Maximum)
{
    /// <summary>The distribution of finite values in any order; null when there are none.</summary>
    internal static Distribution? Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return null;
        }
        var (minimum, maximum) = OrderStatistics.Extremes(values);
        var quarters = OrderStatistics.Select(values, values.Length / 4, values.Length / 2, (int)(values.Length * 3L / 4));
        return new Distribution(values.Length, minimum, quarters[0], quarters[1], quarters[2], maximum);
    }
}
