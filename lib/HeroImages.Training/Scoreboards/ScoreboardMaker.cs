using HeroImages.Agreement;
using HeroImages.Files;

namespace HeroImages.Training.Scoreboards;

/// <summary>Holds a model and baselines against what people say of the pictures of a test.</summary>
public static class ScoreboardMaker
{
    /// <summary>Pictures below which figures say little.</summary>
    const int FewPictures = 100;

    /// <summary>Makes a scoreboard. Pure: the same pictures, values and seed give the same figures.</summary>
    /// <param name="pictures">The test.</param>
    /// <param name="judges">The model first, then the baselines.</param>
    /// <param name="seed">The seed of the draws for intervals.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="progress">Told judges done.</param>
    public static Scoreboard Make(
        TestPictures pictures, IReadOnlyList<Judge> judges, int seed = 0, int draws = ClusterBootstrap.UsualDraws, IProgress<WorkProgress>? progress = null)
    {
        var bootstrap = new ClusterBootstrap(pictures.Clusters.Names, seed, draws);
        var rows = new List<ScoreboardRow>();
        foreach (var judge in judges)
        {
            rows.Add(Row(pictures, judge, rows.Count == 0 ? null : judges[0], bootstrap));
            progress?.Report(new("judge the model", rows.Count, judges.Count, "judges"));
        }
        return new()
        {
            Pictures = pictures.Examples.Count,
            Top = pictures.Truth.Count(value => value >= TopRanking.UsualThreshold),
            Clusters = pictures.Clusters.Said,
            Rows = rows,
            Notes = [.. Notes(pictures, rows)],
        };
    }

    static ScoreboardRow Row(TestPictures pictures, Judge judge, Judge? model, ClusterBootstrap bootstrap)
    {
        var truth = judge.Truth ?? pictures.Truth;
        IReadOnlyList<double>? shared = model is null || judge.Truth is not null ? null : [.. truth.Zip(judge.Values, (t, value) => double.IsNaN(value) ? double.NaN : t)];
        int[] all = [.. Enumerable.Range(0, truth.Count)];
        var figures = new FigureTaker(truth, judge.Values, pictures.Bursts).Take(all);
        var better = shared is null ? null : new FigureTaker(shared, model!.Values, pictures.Bursts).Take(all);
        var intervals = bootstrap.IntervalsOf(
            2 * FigureTaker.Measures,
            () => Measurer(bootstrap.ClusterOf, new(truth, judge.Values, pictures.Bursts), shared is null ? null : new(shared, model!.Values, pictures.Bursts)), CancellationToken.None);
        return new(
            judge.Title, truth.Zip(judge.Values).Count(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second)),
            [.. figures.Select((figure, i) => figure with { Interval = figure.IsDefined ? intervals[i] : null })],
            better?.Select((figure, i) => Difference(figures[i], figure, intervals[FigureTaker.Measures + i])).ToList(), judge.Note);
    }

    static Figure Difference(Figure baseline, Figure model, Interval? interval) => baseline.Value is { } from && model.Value is { } to
        ? Figure.Of(to - from, model.Count) with { Interval = interval }
        : Figure.None(model.Undefined ?? baseline.Undefined!, model.Count);

    /// <summary>The judge's figures of a draw, and then by how much the model's are higher.</summary>
    static ClusterBootstrap.DrawMeasurer Measurer(IReadOnlyList<int> clusterOf, DrawFigures own, DrawFigures? model)
    {
        var drawn = new int[clusterOf.Count];
        return (times, values) =>
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = times[clusterOf[i]];
            }
            var figures = values[..FigureTaker.Measures];
            var ahead = values[FigureTaker.Measures..];
            own.Measure(drawn, figures);
            ahead.Fill(double.NaN);
            model?.Measure(drawn, ahead);
            for (var i = 0; i < figures.Length; i++)
            {
                ahead[i] -= figures[i];
            }
        };
    }

    static IEnumerable<string> Notes(TestPictures pictures, List<ScoreboardRow> rows)
    {
        if (pictures.Examples.Count < FewPictures)
        {
            yield return FormattableString.Invariant($"The test has only {pictures.Examples.Count:N0} pictures that people have rated; with fewer than {FewPictures} the figures say little, as the intervals show.");
        }
        if (!pictures.Truth.Any(value => value >= TopRanking.UsualThreshold))
        {
            yield return "No picture of the test is worth 7 or more: how well the best are found cannot be told.";
        }
        var people = rows.Where(row => row.Judge.EndsWith(Scoreboard.AgainstOthers, StringComparison.Ordinal)).Select(row => row[ScoreboardMeasure.Spearman].Value).OfType<double>().ToList();
        yield return people.Count == 0
            ? "No two people have rated the same pictures of the test, so that what could be reached cannot be told."
            : FormattableString.Invariant($"People agree with each other at {people.Average():0.00} (rank correlation). With one person's ratings as the truth even a perfect model comes to about {Math.Sqrt(Math.Max(0, people.Average())):0.00}.");
    }
}
