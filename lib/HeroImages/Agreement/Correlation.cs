namespace HeroImages.Agreement;

/// <summary>
/// Measures of agreement between two sides of equal length, the truth and what is judged by it. Pairs in which a side is missing (NaN)
/// do not count; with fewer than three pairs, or a side that never varies where the measure needs that, a figure is undefined. Counts
/// are pairs. Cost grows as n log n.
/// </summary>
public static class Correlation
{
    /// <summary>One measure.</summary>
    /// <param name="truth">The first side; NaN where missing.</param>
    /// <param name="prediction">The second side, of the same items.</param>
    /// <param name="measure">Which.</param>
    /// <exception cref="ArgumentException">The sides are not equally long.</exception>
    public static Figure Of(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, AgreementMeasure measure) => All(truth, prediction)[(int)measure];

    /// <summary>All measures, in the order of <see cref="AgreementMeasure"/>.</summary>
    /// <param name="truth">The first side; NaN where missing.</param>
    /// <param name="prediction">The second side, of the same items.</param>
    /// <exception cref="ArgumentException">The sides are not equally long.</exception>
    public static IReadOnlyList<Figure> All(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction)
    {
        var table = CrossTable.Of(truth, prediction);
        var (values, totals, counts) = (new double[CrossMeasurer.Measures], table.NewTotals(), table.Counts());
        for (var cell = 0; cell < counts.Length; cell++)
        {
            totals.Add(table.Rows[table.CellRow[cell]], table.Columns[table.CellColumn[cell]], counts[cell]);
        }
        var count = new CrossMeasurer(table).Measure(counts, totals, null, values);
        return [.. Enum.GetValues<AgreementMeasure>().Select(measure => FigureOf(measure, values[(int)measure], count))];
    }

    /// <summary>Spearman's correlation, with average ranks.</summary>
    public static Figure Spearman(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction) => Of(truth, prediction, AgreementMeasure.Spearman);

    /// <summary>Quadratic weighted kappa over the scores 0 to 10.</summary>
    public static Figure QuadraticKappa(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction) => Of(truth, prediction, AgreementMeasure.QuadraticKappa);

    /// <summary>
    /// Pairwise accuracy within groups, such as bursts or species, where the task is hard: over pairs of one group that differ in truth,
    /// the share ordered alike; ties of the prediction count half.
    /// </summary>
    /// <param name="truth">The first side; NaN where missing.</param>
    /// <param name="prediction">The second side, of the same items.</param>
    /// <param name="groups">The group of each item; an item whose group is empty or null belongs to none.</param>
    /// <returns>The figure; its count is the number of pairs that differ in truth.</returns>
    public static Figure PairwiseAccuracyWithin(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, IReadOnlyList<string?> groups)
    {
        var pairs = default(PairCounts);
        foreach (var group in Enumerable.Range(0, groups.Count).Where(i => !string.IsNullOrEmpty(groups[i])).GroupBy(i => groups[i], StringComparer.Ordinal))
        {
            var items = group.ToArray();
            var table = CrossTable.Of(Taken(truth, items), Taken(prediction, items));
            pairs += new CrossMeasurer(table).Pairs(table.Counts());
        }
        return Accuracy(pairs, groups.All(string.IsNullOrEmpty) ? "no groups are known" : Reasons.NoPairs);
    }

    internal static Figure Accuracy(PairCounts pairs, string whyNot) => double.IsNaN(pairs.Accuracy) ? Figure.None(whyNot, 0) : Figure.Of(pairs.Accuracy, pairs.Ordered);

    internal static Figure FigureOf(AgreementMeasure measure, double value, long count) =>
        !double.IsNaN(value) ? Figure.Of(value, count)
        : count < Reasons.LeastCount ? Figure.None(Reasons.TooFew, count)
        : Figure.None(measure == AgreementMeasure.PairwiseAccuracy ? Reasons.NoPairs : Reasons.NoSpread, count);

    internal static double[] Taken(ReadOnlySpan<double> values, ReadOnlySpan<int> items)
    {
        var taken = new double[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            taken[i] = values[items[i]];
        }
        return taken;
    }
}
