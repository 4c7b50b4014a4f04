namespace HeroImages.Agreement;

/// <summary>
/// A curve that never falls, fitted by pooling adjacent violators (Ayer et al. 1955): flat within a block, straight between blocks, and
/// constant beyond the ends. Immutable.
/// </summary>
/// <param name="Blocks">The blocks, ascending, with rising values.</param>
public sealed record Isotonic(IReadOnlyList<IsotonicBlock> Blocks)
{
    /// <summary>Fits a curve of least squares.</summary>
    /// <param name="x">Where.</param>
    /// <param name="target">What is to be met there, of the same length.</param>
    /// <param name="leastInBlock">Neighbouring values of <paramref name="x"/> are pooled beforehand until so many points are together.</param>
    /// <returns>The curve; without points it has no block.</returns>
    public static Isotonic Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> target, int leastInBlock = 1)
    {
        var (xs, targets) = (x.ToArray(), target.ToArray());
        // By target as well, so that sums do not depend on the order of the points.
        var order = Enumerable.Range(0, xs.Length).OrderBy(i => xs[i]).ThenBy(i => targets[i]).ToArray();
        var blocks = new List<IsotonicBlock>();
        foreach (var bin in Bins([.. order.Select(i => xs[i])], [.. order.Select(i => targets[i])], leastInBlock))
        {
            blocks.Add(bin);
            while (blocks.Count > 1 && blocks[^2].Value >= blocks[^1].Value)
            {
                var pooled = blocks[^2].With(blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(pooled);
            }
        }
        return new(blocks);
    }

    /// <summary>The curve at a place.</summary>
    /// <exception cref="InvalidOperationException">It has no block.</exception>
    public double At(double x)
    {
        if (Blocks.Count == 0)
        {
            throw new InvalidOperationException("a curve without points");
        }
        if (x <= Blocks[0].To)
        {
            return Blocks[0].Value;
        }
        var (low, high) = (0, Blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Blocks[middle].To < x ? (middle + 1, high) : (low, middle);
        }
        var (block, before) = (Blocks[low], Blocks[Math.Max(0, low - 1)]);
        return x > block.To || x >= block.From ? block.Value : before.Value + ((x - before.To) / (block.From - before.To) * (block.Value - before.Value));
    }

    static List<IsotonicBlock> Bins(double[] xs, double[] targets, int least)
    {
        var bins = new List<IsotonicBlock>();
        for (int from = 0, to; from < xs.Length; from = to)
        {
            to = Ranks.EndOfTie(xs, from);
            var bin = new IsotonicBlock(xs[from], xs[from], targets[from..to].Average(), to - from);
            if (bins.Count > 0 && bins[^1].Count < least)
            {
                bins[^1] = bins[^1].With(bin);
            }
            else
            {
                bins.Add(bin);
            }
        }
        if (bins.Count > 1 && bins[^1].Count < least)
        {
            bins[^2] = bins[^2].With(bins[^1]);
            bins.RemoveAt(bins.Count - 1);
        }
        return bins;
    }
}
