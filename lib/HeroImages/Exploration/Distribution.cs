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
    /// <summary>The distribution of values, which are put in another order; null when there are none.</summary>
    internal static Distribution? Of(Span<double> values)
    {
        if (values.IsEmpty)
        {
            return null;
        }
        var (lower, middle, upper) = (values.Length / 4, values.Length / 2, (int)(values.Length * 3L / 4));
        var median = OrderStatistics.Select(values, middle);
        // What is smaller now stands before the median, what is larger behind it.
        var lowerQuartile = lower < middle ? OrderStatistics.Select(values[..middle], lower) : median;
        var upperQuartile = OrderStatistics.Select(values[middle..], upper - middle);
        var (minimum, maximum) = OrderStatistics.Extremes(values);
        return new Distribution(values.Length, minimum, lowerQuartile, median, upperQuartile, maximum);
    }
}
