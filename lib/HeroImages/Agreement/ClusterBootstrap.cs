namespace HeroImages.Agreement;

/// <summary>
/// Intervals by resampling whole clusters, such as locations, with replacement: pictures of one camera are alike, so that resampling
/// pictures alone gives intervals that are too narrow. Draws depend on the seed and the number of clusters alone, and clusters are taken
/// by name, so that neither the order of items nor the number of threads matters. Immutable; may be used from any number of threads.
/// </summary>
public sealed class ClusterBootstrap
{
    /// <summary>Draws unless told otherwise.</summary>
    public const int UsualDraws = 2000;

    /// <summary>Fewer clusters give no interval: there is nothing to exchange.</summary>
    const int LeastClusters = 2;

    readonly int[] _clusterOf;
    readonly int[][] _items;

    /// <param name="clusters">The name of the cluster of each item.</param>
    /// <param name="seed">Another seed gives other draws.</param>
    /// <param name="draws">Number of draws, from 1 on.</param>
    public ClusterBootstrap(IReadOnlyList<string> clusters, int seed = 0, int draws = UsualDraws)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var names = clusters.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        (Seed, Draws, Clusters) = (seed, draws, names.Count);
        _clusterOf = [.. clusters.Select(name => names[name])];
        _items = [.. Enumerable.Range(0, clusters.Count).GroupBy(item => _clusterOf[item]).OrderBy(group => group.Key).Select(group => group.ToArray())];
    }

    /// <summary>The seed.</summary>
    public int Seed { get; }

    /// <summary>Number of draws.</summary>
    public int Draws { get; }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>The interval of a measure.</summary>
    /// <param name="measure">The measure of items by number, which may occur several times; null where it is not defined. Called from several threads.</param>
    /// <param name="cancel">Stops between draws.</param>
    /// <returns>Null with fewer than two clusters, and where more than half of the draws gave no value.</returns>
    public Interval? IntervalOf(Func<int[], double?> measure, CancellationToken cancel = default) =>
        IntervalsOf(1, () => (times, values) => values[0] = measure(ItemsOf(times)) ?? double.NaN, cancel)[0];

    /// <summary>The interval of the difference of two measures on the same draws, such as those of two models.</summary>
    /// <param name="first">The first measure.</param>
    /// <param name="second">The second measure.</param>
    /// <param name="cancel">Stops between draws.</param>
    /// <returns>The interval of second - first; null as in <see cref="IntervalOf"/>.</returns>
    public Interval? DifferenceOf(Func<int[], double?> first, Func<int[], double?> second, CancellationToken cancel = default) =>
        IntervalOf(items => second(items) - first(items), cancel);

    /// <summary>The cluster of each item, from 0 on.</summary>
    internal IReadOnlyList<int> ClusterOf => _clusterOf;

    /// <summary>Computes measures of a draw.</summary>
    /// <param name="times">How often each cluster was drawn.</param>
    /// <param name="values">Where to write them; NaN for those that are not defined.</param>
    internal delegate void DrawMeasurer(ReadOnlySpan<int> times, Span<double> values);

    /// <summary>The intervals of several measures that are computed together.</summary>
    /// <param name="measures">How many there are.</param>
    /// <param name="newMeasurer">Makes a measurer for one thread.</param>
    /// <param name="cancel">Stops between draws.</param>
    internal Interval?[] IntervalsOf(int measures, Func<DrawMeasurer> newMeasurer, CancellationToken cancel)
    {
        if (Clusters < LeastClusters)
        {
            return new Interval?[measures];
        }
        var drawn = new double[Draws * measures];
        Parallel.For(0, Draws, new() { CancellationToken = cancel }, () => (Measure: newMeasurer(), Times: new int[Clusters]), (draw, _, mine) =>
        {
            Draw(draw, mine.Times);
            mine.Measure(mine.Times, drawn.AsSpan(draw * measures, measures));
            return mine;
        }, _ => { });
        return [.. Enumerable.Range(0, measures).Select(measure => Interval.Of(Enumerable.Range(0, Draws).Select(draw => drawn[(draw * measures) + measure]).ToArray(), Clusters))];
    }

    void Draw(int draw, int[] times)
    {
        Array.Clear(times);
        var numbers = new DrawNumbers(Seed, draw);
        for (var i = 0; i < times.Length; i++)
        {
            times[numbers.Below(times.Length)]++;
        }
    }

    int[] ItemsOf(ReadOnlySpan<int> times)
    {
        var items = new List<int>(_clusterOf.Length);
        for (var cluster = 0; cluster < times.Length; cluster++)
        {
            for (var time = 0; time < times[cluster]; time++)
            {
                items.AddRange(_items[cluster]);
            }
        }
        return [.. items];
    }
}
