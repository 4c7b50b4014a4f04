namespace HeroImages.Agreement.Reports;

/// <summary>Measures one side against another, with intervals.</summary>
sealed class PairStudy
{
    const int Bursts = 9;
    const int Species = 10;
    const int All = 11;

    readonly CrossSample _sample;
    readonly IReadOnlyList<CrossSample> _species;
    readonly IReadOnlyList<(int Cluster, PairCounts Pairs)> _bursts;
    readonly ClusterBootstrap _bootstrap;
    readonly double[] _truth;
    readonly double[] _values;

    PairStudy(RatingTable table, int[] shared, double[] truth, double[] values, AgreementOptions options)
    {
        (_truth, _values) = (truth, values);
        _bootstrap = new([.. shared.Select(row => table.Clusters.Names[row])], options.Seed, Math.Max(1, options.Draws));
        _sample = SampleOf(CrossTable.Of(truth, values), [.. Enumerable.Range(0, shared.Length)]);
        _species = [.. Groups(shared, row => table.Pictures[row].Species).Select(items => SampleOf(TableOf(items), items))];
        _bursts = [.. Groups(shared, row => table.Pictures[row].Sequence).Select(items => (_bootstrap.ClusterOf[items[0]], PairsOf(items)))];
    }

    /// <summary>Measures a side.</summary>
    /// <param name="table">The ratings that both sides are of.</param>
    /// <param name="truth">The side that is taken for the truth, in the order of the rows; NaN where missing.</param>
    /// <param name="values">The side that is judged by it.</param>
    /// <param name="names">Names of both sides.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops between draws.</param>
    public static PairAgreement Of(RatingTable table, double[] truth, double[] values, (string Truth, string Rater) names, AgreementOptions options, CancellationToken cancel)
    {
        var shared = RankedGroups.Known(truth, values);
        var study = new PairStudy(table, shared, Correlation.Taken(truth, shared), Correlation.Taken(values, shared), options);
        return shared.Length < options.MinOverlap ? study.Report(names, TooFew(shared.Length, options.MinOverlap), null)
            : study.Report(names, study.Figures(), options.Draws == 0 ? null : study._bootstrap.IntervalsOf(All, study.NewMeasurer, cancel));
    }

    PairAgreement Report((string Truth, string Rater) names, IReadOnlyList<Figure> figures, Interval?[]? intervals)
    {
        Figure At(int measure) => intervals is null || !figures[measure].IsDefined ? figures[measure] : figures[measure] with { Interval = intervals[measure] };
        return new()
        {
            Truth = names.Truth,
            Rater = names.Rater,
            Overlap = _truth.Length,
            Clusters = _bootstrap.Clusters,
            Spearman = At((int)AgreementMeasure.Spearman),
            Pearson = At((int)AgreementMeasure.Pearson),
            KendallB = At((int)AgreementMeasure.KendallB),
            MeanAbsoluteError = At((int)AgreementMeasure.MeanAbsoluteError),
            RootMeanSquareError = At((int)AgreementMeasure.RootMeanSquareError),
            Bias = At((int)AgreementMeasure.Bias),
            Concordance = At((int)AgreementMeasure.Concordance),
            QuadraticKappa = At((int)AgreementMeasure.QuadraticKappa),
            PairwiseAccuracy = At((int)AgreementMeasure.PairwiseAccuracy),
            WithinBursts = At(Bursts),
            WithinSpecies = At(Species),
            EarthMover = figures[All],
        };
    }

    static Figure[] TooFew(int overlap, int least) =>
        [.. Enumerable.Repeat(Figure.None(FormattableString.Invariant($"fewer than {least} rated by both"), overlap), All + 1)];

    List<Figure> Figures()
    {
        var bursts = _bursts.Aggregate(default(PairCounts), (sum, burst) => sum + burst.Pairs);
        var once = Enumerable.Repeat(1, _bootstrap.Clusters).ToArray();
        var species = _species.Aggregate(default(PairCounts), (sum, sample) => sum + sample.NewDraws().Pairs(once));
        return
        [
            .. Correlation.All(_truth, _values), Correlation.Accuracy(bursts, Why(_bursts.Count, "burst")), Correlation.Accuracy(species, Why(_species.Count, "species")),
            EarthMover.Distance(ValueHistogram.Of(_truth).Shares, ValueHistogram.Of(_values).Shares),
        ];
    }

    static string Why(int groups, string kind) => groups == 0 ? $"no two shared pictures are known to be of one {kind}" : Reasons.NoPairs;

    ClusterBootstrap.DrawMeasurer NewMeasurer()
    {
        var (draws, species) = (_sample.NewDraws(), _species.Select(sample => sample.NewDraws()).ToList());
        return (times, values) =>
        {
            draws.Measure(times, values[..Bursts]);
            var (inBursts, inSpecies) = (default(PairCounts), default(PairCounts));
            foreach (var (cluster, pairs) in _bursts)
            {
                inBursts += times[cluster] * pairs;
            }
            foreach (var one in species)
            {
                inSpecies += one.Pairs(times);
            }
            (values[Bursts], values[Species]) = (inBursts.Accuracy, inSpecies.Accuracy);
        };
    }

    CrossSample SampleOf(CrossTable table, int[] items) => new(table, [.. items.Select(item => _bootstrap.ClusterOf[item])], _bootstrap.Clusters);

    CrossTable TableOf(int[] items) => CrossTable.Of(Correlation.Taken(_truth, items), Correlation.Taken(_values, items));

    PairCounts PairsOf(int[] items)
    {
        var table = TableOf(items);
        return new CrossMeasurer(table).Pairs(table.Counts());
    }

    /// <summary>Shared pictures by number, in groups of at least two that have the same name.</summary>
    static IEnumerable<int[]> Groups(int[] shared, Func<int, string> name) =>
        Enumerable.Range(0, shared.Length).Where(item => name(shared[item]).Length > 0).GroupBy(item => name(shared[item]), StringComparer.Ordinal)
            .Where(group => group.Count() > 1).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray());
}
