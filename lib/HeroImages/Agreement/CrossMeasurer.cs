namespace HeroImages.Agreement;

/// <summary>Computes all measures of a table for given counts. Holds room to work in, so that it is for one thread.</summary>
sealed class CrossMeasurer(CrossTable table)
{
    /// <summary>How many measures there are.</summary>
    public static int Measures { get; } = Enum.GetValues<AgreementMeasure>().Length;

    readonly long[] _rowCounts = new long[table.Rows.Length];
    readonly long[] _columnCounts = new long[table.Columns.Length];
    readonly double[] _rowRanks = new double[table.Rows.Length];
    readonly double[] _columnRanks = new double[table.Columns.Length];
    readonly double[] _rowScores = [.. table.Rows.Select(Score)];
    readonly double[] _columnScores = [.. table.Columns.Select(Score)];
    readonly FenwickTree _seen = new(table.Columns.Length);

    /// <summary>Writes the measures in the order of <see cref="AgreementMeasure"/>; NaN for those that are not defined.</summary>
    /// <param name="counts">How often each cell occurs.</param>
    /// <param name="values">Where to write.</param>
    /// <returns>Sum of the counts.</returns>
    public long Measure(ReadOnlySpan<long> counts, Span<double> values)
    {
        var count = CountLevels(counts);
        if (count < Reasons.LeastCount)
        {
            values.Fill(double.NaN);
            return count;
        }
        var (plain, pairs) = (CrossMoments.Of(table, counts, table.Rows, table.Columns, count), CountPairs(counts, count));
        RankLevels(_rowCounts, _rowRanks);
        RankLevels(_columnCounts, _columnRanks);
        values[(int)AgreementMeasure.Spearman] = CrossMoments.Of(table, counts, _rowRanks, _columnRanks, count).Correlation;
        values[(int)AgreementMeasure.Pearson] = plain.Correlation;
        values[(int)AgreementMeasure.KendallB] = pairs.TauB;
        (values[(int)AgreementMeasure.MeanAbsoluteError], values[(int)AgreementMeasure.RootMeanSquareError]) = Errors(counts, count);
        values[(int)AgreementMeasure.Bias] = plain.Bias;
        values[(int)AgreementMeasure.Concordance] = plain.Concordance;
        values[(int)AgreementMeasure.QuadraticKappa] = CrossMoments.Of(table, counts, _rowScores, _columnScores, count).Concordance;
        values[(int)AgreementMeasure.PairwiseAccuracy] = pairs.Accuracy;
        return count;
    }

    /// <summary>How the two sides order all pairs, in a time that grows little more than the number of cells (Knight 1966, with a Fenwick tree).</summary>
    /// <param name="counts">How often each cell occurs.</param>
    public PairCounts Pairs(ReadOnlySpan<long> counts) => CountPairs(counts, CountLevels(counts));

    /// <summary>A value as one of the eleven scores.</summary>
    public static double Score(double value) => Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 10);

    long CountLevels(ReadOnlySpan<long> counts)
    {
        Array.Clear(_rowCounts);
        Array.Clear(_columnCounts);
        var all = 0L;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var count = counts[cell];
            _rowCounts[table.CellRow[cell]] += count;
            _columnCounts[table.CellColumn[cell]] += count;
            all += count;
        }
        return all;
    }

    static void RankLevels(long[] counts, double[] ranks)
    {
        var below = 0L;
        for (var level = 0; level < counts.Length; level++)
        {
            ranks[level] = below + ((counts[level] + 1) / 2.0);
            below += counts[level];
        }
    }

    (double Absolute, double RootSquare) Errors(ReadOnlySpan<long> counts, long count)
    {
        double absolute = 0, square = 0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var error = table.Columns[table.CellColumn[cell]] - table.Rows[table.CellRow[cell]];
            absolute += counts[cell] * Math.Abs(error);
            square += counts[cell] * error * error;
        }
        return (absolute / count, Math.Sqrt(square / count));
    }

    PairCounts CountPairs(ReadOnlySpan<long> counts, long all)
    {
        _seen.Clear();
        long concordant = 0, discordant = 0, seen = 0;
        for (int from = 0, to; from < counts.Length; from = to)
        {
            for (to = from; to < counts.Length && table.CellRow[to] == table.CellRow[from]; to++)
            {
                if (counts[to] is > 0 and var count)
                {
                    concordant += count * _seen.SumOfFirst(table.CellColumn[to]);
                    discordant += count * (seen - _seen.SumOfFirst(table.CellColumn[to] + 1));
                }
            }
            for (var cell = from; cell < to; cell++)
            {
                _seen.Add(table.CellColumn[cell], counts[cell]);
                seen += counts[cell];
            }
        }
        return new(PairsOf(all), _rowCounts.Sum(PairsOf), _columnCounts.Sum(PairsOf), concordant, discordant);
    }

    static long PairsOf(long count) => count * (count - 1) / 2;
}
