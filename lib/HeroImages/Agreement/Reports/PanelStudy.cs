namespace HeroImages.Agreement.Reports;

/// <summary>Measures how far several raters agree with each other.</summary>
static class PanelStudy
{
    static readonly int[] Several = [2, 3, 5, 10];

    public static PanelAgreement Of(string name, RatingTable table, AgreementOptions options, CancellationToken cancel)
    {
        var rows = Enumerable.Range(0, table.Pictures.Count).Select(table.Row).ToList();
        var bootstrap = new ClusterBootstrap(table.Clusters.Names, options.Seed, Math.Max(1, options.Draws));
        var (alpha, block) = (Alpha(rows, bootstrap, options, cancel), Block(rows, table.Raters.Count, bootstrap, options, cancel));
        return new()
        {
            Of = name,
            Raters = table.Raters.Count,
            Complete = rows.Count(row => !row.Any(double.IsNaN)),
            Alpha = alpha,
            Intraclass = block,
            MeanOfSeveral = [.. block.Agreement.Value is { } one ? Several.Select(raters => Reliability.SpearmanBrown(one, raters)) : []],
            Ceiling = block.Agreement.Value is { } reliability ? Reliability.Ceiling(reliability) : null,
        };
    }

    static KrippendorffAlpha Alpha(List<double[]> rows, ClusterBootstrap bootstrap, AgreementOptions options, CancellationToken cancel)
    {
        var units = new AlphaUnits(rows);
        var intervals = options.Draws == 0 ? new Interval?[KrippendorffAlpha.Measures] : bootstrap.IntervalsOf(
            KrippendorffAlpha.Measures,
            () =>
            {
                var (measurer, perRow) = (units.NewMeasurer(), new int[rows.Count]);
                return (times, values) =>
                {
                    for (var row = 0; row < perRow.Length; row++)
                    {
                        perRow[row] = times[bootstrap.ClusterOf[row]];
                    }
                    measurer.Measure(perRow, values);
                };
            },
            cancel);
        var once = new int[rows.Count];
        Array.Fill(once, 1);
        return KrippendorffAlpha.Of(units, once, intervals);
    }

    static IntraclassCorrelation Block(List<double[]> rows, int raters, ClusterBootstrap bootstrap, AgreementOptions options, CancellationToken cancel)
    {
        var (all, ofCluster) = (new BlockSums(raters), Enumerable.Range(0, bootstrap.Clusters).Select(_ => new BlockSums(raters)).ToArray());
        for (var row = 0; row < rows.Count; row++)
        {
            all.Add(rows[row]);
            ofCluster[bootstrap.ClusterOf[row]].Add(rows[row]);
        }
        var intervals = options.Draws == 0 ? new Interval?[IntraclassCorrelation.Measures] : bootstrap.IntervalsOf(
            IntraclassCorrelation.Measures,
            () =>
            {
                var sums = new BlockSums(raters);
                return (times, values) =>
                {
                    sums.Clear();
                    for (var cluster = 0; cluster < times.Length; cluster++)
                    {
                        sums.Add(ofCluster[cluster], times[cluster]);
                    }
                    sums.Measure(values);
                };
            },
            cancel);
        return IntraclassCorrelation.Of(all, intervals);
    }
}
