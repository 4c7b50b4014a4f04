using HeroImages.Files;

namespace HeroImages.Training.Classical;

/// <summary>Gradient boosting of trees with squared loss: every tree fits what those before it miss, on a part of the rows.</summary>
static class Booster
{
    /// <summary>Rounds between reports.</summary>
    const int Often = 20;

    /// <summary>Boosts trees.</summary>
    /// <param name="rows">Rows to learn from.</param>
    /// <param name="keys">A name of each row that its draws depend on.</param>
    /// <param name="held">Rows that decide when to stop; without any, half of the rounds are made.</param>
    /// <param name="directions">Of each column 1 where the value may only rise with it, -1 where it may only fall, else 0.</param>
    /// <param name="options">How.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="report">Told rounds done with the mean squares that are missed on both kinds of rows, and the trees.</param>
    /// <param name="cancel">Stops between rounds; what was best so far is given.</param>
    public static BoostedTrees Fit(
        LearningRows rows, IReadOnlyList<string> keys, LearningRows? held, IReadOnlyList<int> directions, BoostingOptions options, int seed,
        Action<int, double, double?, BoostedTrees>? report = null, CancellationToken cancel = default)
    {
        var grower = new TreeGrower(rows.X, directions, options.Depth, options.LeastInLeafOf(rows.Count));
        var start = (float)rows.Mean;
        var (trees, fitted, judged) = (new List<RegressionTree>(), Filled(rows.Count, start), Filled(held?.Count ?? 0, start));
        var (best, bestLoss) = (0, held?.MeanSquare(judged) ?? double.PositiveInfinity);
        var rounds = held is null ? (options.Rounds + 1) / 2 : options.Rounds;
        for (var round = 0; round < rounds && round - best < options.Patience + (held is null ? rounds : 0) && !cancel.IsCancellationRequested; round++)
        {
            var tree = grower.Grow([.. rows.Y.Zip(fitted, (y, f) => y - f)], Drawn(rows.Weight, keys, options.Subsample, unchecked((seed * 1_000_003) + round)), options.LearningRate);
            trees.Add(tree);
            Add(tree, rows.X, fitted);
            Add(tree, held?.X ?? [], judged);
            if (held?.MeanSquare(judged) is { } loss && loss < bestLoss)
            {
                (best, bestLoss) = (trees.Count, loss);
            }
            if (trees.Count % Often == 0)
            {
                report?.Invoke(trees.Count, rows.MeanSquare(fitted), held?.MeanSquare(judged), new(start, trees));
            }
        }
        return new(start, held is null ? trees : trees[..best]);
    }

    /// <summary>The weights, with 0 for rows that were not drawn.</summary>
    static double[] Drawn(double[] weights, IReadOnlyList<string> keys, double share, int seed) =>
        [.. weights.Select((weight, row) => StableRandom.Of(seed, System.Runtime.InteropServices.MemoryMarshal.AsBytes(keys[row].AsSpan())) < share ? weight : 0)];

    static void Add(RegressionTree tree, double[][] x, double[] sums)
    {
        for (var row = 0; row < sums.Length; row++)
        {
            sums[row] += tree.Of(x[row]);
        }
    }

    static double[] Filled(int count, double value)
    {
        var filled = new double[count];
        Array.Fill(filled, value);
        return filled;
    }
}
