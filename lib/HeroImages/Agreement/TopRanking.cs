namespace HeroImages.Agreement;

/// <summary>
/// How well a ranking finds the best pictures: pure functions of the true values and the predictions of the same pictures, in any order.
/// A picture in which either is missing (NaN) does not count. Where a group of equal predictions straddles the place asked for, its
/// expected share counts, so that no figure depends on the order of files. Counts are pictures. For an interval resample:
/// <c>bootstrap.IntervalOf(items => TopRanking.PrecisionAt(…of items…).Value)</c>.
/// </summary>
public static class TopRanking
{
    /// <summary>The least value of a picture worth showing, unless told otherwise.</summary>
    public const double UsualThreshold = 7;

    /// <summary>Keepers that somebody looks for, unless told otherwise.</summary>
    public const int UsualKeepers = 20;

    /// <summary>Share of the first <paramref name="k"/> pictures by prediction that are relevant, 0 to 1.</summary>
    /// <param name="truth">True values, 0 to 10.</param>
    /// <param name="prediction">Predictions, on any scale.</param>
    /// <param name="k">Places, from 1 on.</param>
    /// <param name="threshold">Relevant is a true value from here on.</param>
    /// <returns>Undefined with fewer than k pictures.</returns>
    public static Figure PrecisionAt(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, int k, double threshold = UsualThreshold)
    {
        var ranked = RankedGroups.Of(truth, prediction, threshold);
        return ranked.Count < k ? TooFew(ranked.Count, k) : Figure.Of(ranked.RelevantIn(k) / k, ranked.Count);
    }

    /// <summary>Share of all relevant pictures that are among the first <paramref name="k"/>, 0 to 1.</summary>
    /// <inheritdoc cref="PrecisionAt"/>
    /// <returns>Undefined with fewer than k pictures, and where none is relevant.</returns>
    public static Figure RecallAt(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, int k, double threshold = UsualThreshold)
    {
        var ranked = RankedGroups.Of(truth, prediction, threshold);
        return ranked.Count < k ? TooFew(ranked.Count, k)
            : ranked.Relevant == 0 ? Figure.None(Reasons.NothingRelevant, ranked.Count)
            : Figure.Of(ranked.RelevantIn(k) / ranked.Relevant, ranked.Count);
    }

    /// <summary>How many times more relevant pictures the first <paramref name="k"/> hold than as many drawn blindly, from 0 on.</summary>
    /// <inheritdoc cref="RecallAt"/>
    public static Figure LiftAt(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, int k, double threshold = UsualThreshold)
    {
        var ranked = RankedGroups.Of(truth, prediction, threshold);
        return ranked.Count < k ? TooFew(ranked.Count, k)
            : ranked.Relevant == 0 ? Figure.None(Reasons.NothingRelevant, ranked.Count)
            : Figure.Of(ranked.RelevantIn(k) / k / ((double)ranked.Relevant / ranked.Count), ranked.Count);
    }

    /// <summary>How many pictures a person looks through, from the first by prediction on, until so many keepers were seen.</summary>
    /// <param name="truth">True values, 0 to 10.</param>
    /// <param name="prediction">Predictions, on any scale.</param>
    /// <param name="keepers">Keepers wanted, from 1 on.</param>
    /// <param name="threshold">A keeper is a true value from here on.</param>
    /// <returns>Undefined where there are fewer keepers.</returns>
    public static Figure PicturesToLookThrough(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, int keepers = UsualKeepers, double threshold = UsualThreshold)
    {
        var ranked = RankedGroups.Of(truth, prediction, threshold);
        return ranked.PlaceOf(keepers) is { } place
            ? Figure.Of(place, ranked.Count)
            : Figure.None(FormattableString.Invariant($"there are only {ranked.Relevant} of {keepers} keepers"), ranked.Count);
    }

    /// <summary>
    /// Of the truly best share of a collection, the share that is among the best by prediction: such as the recall of the top 1 % within
    /// the first 10 %. From an audit sample that was drawn by strata, give each picture the number of pictures it stands for.
    /// </summary>
    /// <param name="truth">True values.</param>
    /// <param name="prediction">Predictions, on any scale.</param>
    /// <param name="topShare">The truly best share, above 0 to 1.</param>
    /// <param name="depthShare">The share by prediction that is looked through, above 0 to 1.</param>
    /// <param name="weights">Of each picture 1 / the probability with which it was drawn; empty where all weigh the same.</param>
    /// <returns>0 to 1; equal values at the edge of the best share count in part.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is not above 0.</exception>
    public static Figure RecallOfTop(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, double topShare, double depthShare, ReadOnlySpan<double> weights = default)
    {
        var kept = RankedGroups.Known(truth, prediction);
        if (kept.Length < Reasons.LeastCount)
        {
            return Figure.None("fewer than 3 pictures", kept.Length);
        }
        var weight = weights.IsEmpty ? [.. kept.Select(_ => 1.0)] : Correlation.Taken(weights, kept);
        if (weight.Any(w => !(w > 0)))
        {
            throw new ArgumentException("weights have to be above 0", nameof(weights));
        }
        var top = Membership(Correlation.Taken(truth, kept), weight, topShare);
        var looked = Membership(Correlation.Taken(prediction, kept), weight, depthShare);
        var (found, all) = (0.0, 0.0);
        for (var i = 0; i < kept.Length; i++)
        {
            found += weight[i] * top[i] * looked[i];
            all += weight[i] * top[i];
        }
        return Figure.Of(Math.Min(1, found / all), kept.Length);
    }

    /// <summary>
    /// Normalised discounted cumulative gain of the first <paramref name="k"/> by prediction: Σ gain / log₂(place + 1) over what the best
    /// order would give. Equal predictions share the mean of their gains.
    /// </summary>
    /// <param name="truth">True values, 0 to 10.</param>
    /// <param name="prediction">Predictions, on any scale.</param>
    /// <param name="k">Places, from 1 on.</param>
    /// <param name="gain">What a value is worth.</param>
    /// <returns>0 to 1; undefined without pictures, and where none is worth anything.</returns>
    public static Figure NdcgAt(ReadOnlySpan<double> truth, ReadOnlySpan<double> prediction, int k, Gain gain = Gain.Linear)
    {
        var kept = RankedGroups.Known(truth, prediction);
        var (gains, keys) = (Correlation.Taken(truth, kept).Select(value => Worth(value, gain)).ToArray(), Correlation.Taken(prediction, kept).Select(value => -value).ToArray());
        Array.Sort(keys, gains);
        for (int from = 0, to; from < keys.Length; from = to)
        {
            to = Ranks.EndOfTie(keys, from);
            gains.AsSpan(from, to - from).Fill(gains[from..to].Average());
        }
        return Ndcg(gains, Correlation.Taken(truth, kept).Select(value => Worth(value, gain)), k);
    }

    /// <summary>The same of a ranking that has been decided, ties and all.</summary>
    /// <param name="truthInOrder">True values, 0 to 10, of the pictures from the first place on.</param>
    /// <param name="k">Places, from 1 on.</param>
    /// <param name="gain">What a value is worth.</param>
    public static Figure NdcgOfOrder(ReadOnlySpan<double> truthInOrder, int k, Gain gain = Gain.Linear)
    {
        double[] gains = [.. truthInOrder.ToArray().Select(value => Worth(value, gain))];
        return Ndcg(gains, gains, k);
    }

    static Figure Ndcg(double[] gains, IEnumerable<double> all, int k)
    {
        var best = Discounted([.. all.OrderDescending()], k);
        return best > 0 ? Figure.Of(Discounted(gains, k) / best, gains.Length) : Figure.None("no picture is worth anything", gains.Length);
    }

    static double Discounted(double[] gains, int k) => gains.Take(k).Select((gain, place) => gain / Math.Log2(place + 2)).Sum();

    static double Worth(double value, Gain gain) => gain switch
    {
        Gain.Linear => value,
        Gain.Exponential => Math.Pow(2, value) - 1,
        _ => Math.Max(0, value - 4),
    };

    /// <summary>How far each item is in the highest share of all, by weight: 1, 0, or a part for those at the edge.</summary>
    static double[] Membership(double[] values, double[] weights, double share)
    {
        var order = Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).ToArray();
        var sorted = order.Select(i => values[i]).ToArray();
        var (left, membership) = (share * weights.Sum(), new double[values.Length]);
        for (int from = 0, to; from < sorted.Length && left > 0; from = to)
        {
            to = Ranks.EndOfTie(sorted, from);
            var weight = order[from..to].Sum(i => weights[i]);
            foreach (var i in order.AsSpan(from, to - from))
            {
                membership[i] = Math.Min(1, left / weight);
            }
            left -= weight;
        }
        return membership;
    }

    static Figure TooFew(long count, int k) => Figure.None(FormattableString.Invariant($"fewer than {k} pictures"), count);
}
