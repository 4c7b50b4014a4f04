namespace HeroImages.Agreement.Rounds;

/// <summary>
/// When to stop rating: after two rounds in a row without a significant gain in precision at the top. A gain is significant where the
/// interval of the difference lies above 0.
/// </summary>
public static class StopRule
{
    /// <summary>Places at the top that are looked at unless told otherwise.</summary>
    public const int UsualPlaces = 200;

    /// <summary>Rounds without a gain after which to stop.</summary>
    public const int Rounds = 2;

    /// <summary>What a round brought: precision at the top after it less that before it, measured on the same pictures and draws.</summary>
    /// <param name="truth">What people say of the pictures of a test part, 0 to 10; NaN where missing.</param>
    /// <param name="before">Predictions of the model before the round.</param>
    /// <param name="after">Predictions of the model after it.</param>
    /// <param name="clusters">The location of each picture, or what stands for it.</param>
    /// <param name="k">Places at the top, from 1 on.</param>
    /// <param name="threshold">Worth showing is a value from here on.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="draws">Number of draws.</param>
    /// <returns>The gain with its interval; undefined with fewer than k pictures.</returns>
    public static Figure Gain(
        double[] truth, double[] before, double[] after, IReadOnlyList<string> clusters,
        int k = UsualPlaces, double threshold = TopRanking.UsualThreshold, int seed = 0, int draws = ClusterBootstrap.UsualDraws)
    {
        Func<int[], double?> Precision(double[] prediction) =>
            items => TopRanking.PrecisionAt(Correlation.Taken(truth, items), Correlation.Taken(prediction, items), k, threshold).Value;
        var all = Enumerable.Range(0, truth.Length).ToArray();
        var (earlier, later) = (TopRanking.PrecisionAt(truth, before, k, threshold), TopRanking.PrecisionAt(truth, after, k, threshold));
        return !earlier.IsDefined ? earlier : !later.IsDefined ? later
            : Figure.Of(Precision(after)(all)!.Value - Precision(before)(all)!.Value, later.Count) with
            {
                Interval = new ClusterBootstrap(clusters, seed, draws).DifferenceOf(Precision(before), Precision(after)),
            };
    }

    /// <summary>Whether to stop.</summary>
    /// <param name="gains">The gain of each round so far, the first round first.</param>
    public static StopVerdict Of(IReadOnlyList<Figure> gains)
    {
        var idle = gains.Reverse().TakeWhile(gain => gain is { IsDefined: true, Interval: not null } && !(gain.Interval.Low > 0)).Count();
        return idle >= Rounds ? new(true, FormattableString.Invariant($"the last {idle} rounds brought no significant gain at the top"))
            : gains.Count == 0 ? new(false, "no round was measured yet")
            : gains[^1] is not { IsDefined: true, Interval: not null } ? new(false, $"what the last round brought cannot be told: {gains[^1].Undefined ?? "there is no interval"}")
            : idle == 1 ? new(false, "the last round brought no significant gain; one more without and it is enough")
            : new(false, $"the last round brought a gain of {gains[^1]}");
    }
}
