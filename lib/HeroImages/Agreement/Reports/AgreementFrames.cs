using HeroImages.Agreement.Rounds;
using Microsoft.Data.Analysis;
using static HeroImages.Exploration.FrameColumns;

namespace HeroImages.Agreement.Reports;

/// <summary>Agreement as data frames; undefined figures are missing values.</summary>
public static class AgreementFrames
{
    /// <summary>One row a pair of raters.</summary>
    public static DataFrame ToDataFrame(this AgreementReport report) => report.Pairs.ToDataFrame();

    /// <summary>One row a comparison: who with whom, shared pictures, and each figure with both ends of its interval.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<PairAgreement> rows)
    {
        var names = new (string Name, Func<PairAgreement, Figure> Of)[]
        {
            ("srcc", r => r.Spearman), ("plcc", r => r.Pearson), ("tau_b", r => r.KendallB), ("mae", r => r.MeanAbsoluteError), ("rmse", r => r.RootMeanSquareError), ("bias", r => r.Bias),
            ("ccc", r => r.Concordance), ("qwk", r => r.QuadraticKappa), ("pairwise_accuracy", r => r.PairwiseAccuracy), ("within_bursts", r => r.WithinBursts),
            ("within_species", r => r.WithinSpecies), ("emd", r => r.EarthMover),
        };
        DataFrameColumn[] who = [Text("truth", rows, r => r.Truth), Text("rater", rows, r => r.Rater), Whole("n", rows, r => r.Overlap), Whole("clusters", rows, r => r.Clusters)];
        return new([.. who, .. names.SelectMany(measure => Columns(measure.Name, rows, measure.Of))]);
    }

    /// <summary>One row a rater.</summary>
    public static DataFrame ToDataFrame(this IReadOnlyList<RaterSummary> rows) => new(
        Text("rater", rows, r => r.Title),
        Whole("n", rows, r => r.Ratings),
        Whole("shared", rows, r => r.Shared),
        Whole("failures", rows, r => r.Failures),
        Number("mean", rows, r => r.Mean),
        Number("deviation", rows, r => r.Deviation),
        Whole("mode", rows, r => r.Histogram.Mode),
        Number("modal_share", rows, r => r.Histogram.ModalShare.Value),
        Number("entropy", rows, r => r.Histogram.Entropy.Value),
        Whole("repeats", rows, r => r.Self.MeanAbsoluteError.Count),
        Number("repeats_mae", rows, r => r.Self.MeanAbsoluteError.Value),
        Number("repeats_qwk", rows, r => r.Self.QuadraticKappa.Value),
        Number("drift", rows, r => r.Drift.Move.Value),
        Number("seconds", rows, r => r.Seconds),
        Number("cost_per_1000", rows, r => r.CostPer1000));

    /// <summary>One row a picture: key, file, location, sequence and species, and a column of values a rater.</summary>
    public static DataFrame ToDataFrame(this RatingTable table)
    {
        var rows = Enumerable.Range(0, table.Pictures.Count).ToList();
        DataFrameColumn[] facts =
        [
            Text("key", table.Pictures, p => p.Key), Text("file", table.Pictures, p => p.File), Text("location", table.Pictures, p => p.Location),
            Text("sequence", table.Pictures, p => p.Sequence), Text("species", table.Pictures, p => p.Species),
        ];
        return new([.. facts, .. table.Titles.Select((title, rater) => Number("rating " + title, rows, row => table[row, rater]))]);
    }

    /// <summary>One row a picture, the strongest first.</summary>
    public static DataFrame ToDataFrame(this BradleyTerry fit) => new(
        Text("key", fit.Items, i => i.Picture.Sha256),
        Text("file", fit.Items, i => i.Picture.File),
        Number("strength", fit.Items, i => i.Strength),
        Number("standard_error", fit.Items, i => i.StandardError),
        Whole("comparisons", fit.Items, i => i.Comparisons),
        Number("wins", fit.Items, i => i.Wins));

    /// <summary>One row a picture to rate next.</summary>
    public static DataFrame ToDataFrame(this Round round) => new(
        Text("file", round.Picks, p => p.Candidate.File),
        Text("queue", round.Picks, p => p.Queue.ToString()),
        Text("reason", round.Picks, p => p.Reason),
        Number("probability", round.Picks, p => p.Probability),
        Number("prediction", round.Picks, p => p.Candidate.Prediction),
        Number("contradiction", round.Picks, p => p.Candidate.Contradiction),
        Number("spread", round.Picks, p => p.Candidate.Spread),
        Text("location", round.Picks, p => p.Candidate.Location),
        Text("sequence", round.Picks, p => p.Candidate.Sequence),
        Text("species", round.Picks, p => string.Join("; ", p.Candidate.Species)));

    static IEnumerable<DataFrameColumn> Columns(string name, IReadOnlyList<PairAgreement> rows, Func<PairAgreement, Figure> of) =>
    [
        Number(name, rows, r => of(r).Value), Number(name + "_low", rows, r => of(r).Interval?.Low), Number(name + "_high", rows, r => of(r).Interval?.High),
    ];
}
