namespace HeroImages.Agreement;

/// <summary>Computes all measures of a table for given counts. Holds room to work in, so that it is for one thread.</summary>
sealed class CrossMeasurer(CrossTable table)
{
    /// <summary>How many measures there are.</summary>
    public static int Measures { get; } = Enum.GetValues<AgreementMeasure>().Length;

    readonly long[] _rowCounts = new long[table.Rows.Length];
    readonly long[] _columnCounts = new long[table.Columns.Length];
    readonly long[] _seenInColumn = new long[table.Columns.Length];
    readonly double[] _rowRanks = new double[table.Rows.Length];
    readonly double[] _columnRanks = new double[table.Columns.Length];
    readonly FenwickTree _seen = new(table.Columns.Length);

    /// <summary>Writes the measures in the order of <see cref="AgreementMeasure"/>; NaN for those that are not defined.</summary>
    /// <param name="counts">How often each cell occurs.</param>
    /// <param name="totals">The sums that belong to these counts.</param>
    /// <param name="orders">Concordant and discordant pairs, where they are known already; null to have them counted.</param>
    /// <param name="values">Where to write.</param>
    /// <returns>Sum of the counts.</returns>
    public long Measure(ReadOnlySpan<long> counts, CrossTotals totals, (long Concordant, long Discordant)? orders, Span<double> values)
    {
        var count = CountLevels(counts);
        if (count < Reasons.LeastCount)
        {
            values.Fill(double.NaN);
            return count;
        }
        var pairs = Pairs(count, orders ?? CountOrders(counts));
        values[(int)AgreementMeasure.Spearman] = Spearman(counts, count);
        values[(int)AgreementMeasure.Pearson] = totals.Plain.Correlation;
        values[(int)AgreementMeasure.KendallB] = pairs.TauB;
        values[(int)AgreementMeasure.MeanAbsoluteError] = totals.Absolute / count;
        values[(int)AgreementMeasure.RootMeanSquareError] = Math.Sqrt(totals.Square / count);
        values[(int)AgreementMeasure.Bias] = totals.Plain.Bias;
        values[(int)AgreementMeasure.Concordance] = totals.Plain.Concordance;
        values[(int)AgreementMeasure.QuadraticKappa] = totals.Scores.Concordance;
        values[(int)AgreementMeasure.PairwiseAccuracy] = pairs.Accuracy;
        return count;
    }

    /// <summary>How the two sides order all pairs, in a time that grows little more than the number of cells (Knight 1966, with a Fenwick tree).</summary>
    /// <param name="counts">How often each cell occurs.</param>
    public PairCounts Pairs(ReadOnlySpan<long> counts) => Pairs(CountLevels(counts), CountOrders(counts));

    PairCounts Pairs(long count, (long Concordant, long Discordant) orders) =>
        new(PairsOf(count), Ties(_rowCounts), Ties(_columnCounts), orders.Concordant, orders.Discordant);

    long CountLevels(ReadOnlySpan<long> counts)
    {
        Array.Clear(_rowCounts);
        Array.Clear(_columnCounts);
        var all = 0L;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] is > 0 and var count)
            {
                _rowCounts[table.CellRow[cell]] += count;
                _columnCounts[table.CellColumn[cell]] += count;
                all += count;
            }
        }
        return all;
    }

    double Spearman(ReadOnlySpan<long> counts, long all)
    {
        var (rows, columns) = (Rank(_rowCounts, _rowRanks, all), Rank(_columnCounts, _columnRanks, all));
        var product = 0.0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] is > 0 and var count)
            {
                product += count * _rowRanks[table.CellRow[cell]] * _columnRanks[table.CellColumn[cell]];
            }
        }
        return rows > 0 && columns > 0 ? Math.Clamp(product / Math.Sqrt(rows * columns), -1, 1) : double.NaN;
    }

    /// <summary>Writes average ranks less their mean; the sum of their squares.</summary>
    static double Rank(long[] counts, double[] ranks, long all)
    {
        var (below, squares) = (0L, 0.0);
        for (var level = 0; level < counts.Length; level++)
        {
            var count = counts[level];
            ranks[level] = below + ((count - all) / 2.0);
            squares += count * ranks[level] * ranks[level];
            below += count;
        }
        return squares;
    }

    (long Concordant, long Discordant) CountOrders(ReadOnlySpan<long> counts)
    {
        _seen.Clear();
        Array.Clear(_seenInColumn);
        long concordant = 0, discordant = 0, seen = 0;
        for (int from = 0, to; from < counts.Length; from = to)
        {
            for (to = from; to < counts.Length && table.CellRow[to] == table.CellRow[from]; to++)
            {
                if (counts[to] is > 0 and var count)
                {
                    var (column, below) = (table.CellColumn[to], _seen.SumOfFirst(table.CellColumn[to]));
                    concordant += count * below;
                    discordant += count * (seen - below - _seenInColumn[column]);
                }
            }
            for (var cell = from; cell < to; cell++)
            {
                if (counts[cell] is > 0 and var count)
                {
                    _seen.Add(table.CellColumn[cell], count);
                    _seenInColumn[table.CellColumn[cell]] += count;
                    seen += count;
                }
            }
        }
        return (concordant, discordant);
    }

    static long Ties(long[] counts)
    {
        var ties = 0L;
        foreach (var count in counts)
        {
            ties += PairsOf(count);
        }
        return ties;
    }

    static long PairsOf(long count) => count * (count - 1) / 2;
}
