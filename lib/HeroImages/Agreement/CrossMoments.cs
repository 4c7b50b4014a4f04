namespace HeroImages.Agreement;

/// <summary>Sums over pairs of values, taken around fixed centres so that little is lost to rounding.</summary>
/// <param name="Count">Pairs.</param>
/// <param name="First">Mean of the first side.</param>
/// <param name="Second">Mean of the second side.</param>
/// <param name="FirstVariance">Population variance of the first side.</param>
/// <param name="SecondVariance">Population variance of the second side.</param>
/// <param name="Covariance">Population covariance.</param>
readonly record struct CrossMoments(long Count, double First, double Second, double FirstVariance, double SecondVariance, double Covariance)
{
    /// <summary>What rounding leaves of a variance that is 0, as a share of the mean square around the centre.</summary>
    const double Rounding = 1e-12;

    /// <summary>Mean of second - first.</summary>
    public double Bias => Second - First;

    /// <summary>Pearson's correlation; NaN where a side never varies.</summary>
    public double Correlation => Varies ? Math.Clamp(Covariance / Math.Sqrt(FirstVariance * SecondVariance), -1, 1) : double.NaN;

    /// <summary>Lin's concordance; NaN where a side never varies.</summary>
    public double Concordance => Varies ? 2 * Covariance / (FirstVariance + SecondVariance + (Bias * Bias)) : double.NaN;

    bool Varies => FirstVariance > 0 && SecondVariance > 0;

    /// <summary>The moments of the cells of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="counts">How often each cell occurs.</param>
    /// <param name="rows">The value that stands for each row.</param>
    /// <param name="columns">The value that stands for each column.</param>
    /// <param name="count">Sum of the counts.</param>
    public static CrossMoments Of(CrossTable table, ReadOnlySpan<long> counts, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, long count)
    {
        if (count == 0)
        {
            return default;
        }
        var (centreY, centreP) = (rows[rows.Length / 2], columns[columns.Length / 2]);
        double y1 = 0, p1 = 0, y2 = 0, p2 = 0, yp = 0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var (times, y, p) = ((double)counts[cell], rows[table.CellRow[cell]] - centreY, columns[table.CellColumn[cell]] - centreP);
            y1 += times * y;
            p1 += times * p;
            y2 += times * y * y;
            p2 += times * p * p;
            yp += times * y * p;
        }
        var (meanY, meanP) = (y1 / count, p1 / count);
        return new(count, meanY + centreY, meanP + centreP, Variance(y2 / count, meanY), Variance(p2 / count, meanP), (yp / count) - (meanY * meanP));
    }

    static double Variance(double meanSquare, double mean) => meanSquare - (mean * mean) is var variance && variance > Rounding * meanSquare ? variance : 0;
}
