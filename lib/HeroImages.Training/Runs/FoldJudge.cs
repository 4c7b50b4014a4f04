using HeroImages.Agreement;
using HeroImages.Files;
using HeroImages.Training.Examples;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>Has models score the tests of all folds, and keeps what each came to, so that a run goes on after it was killed.</summary>
sealed class FoldJudge(IModelTrainer trainer, TrainingData data, RunFolder run, int seed, RoundLog log)
{
    const int Depth = 50;
    const double DepthShare = 0.1;

    /// <summary>Shares of the groups that models of a learning curve learn from, beside all of them.</summary>
    public static IReadOnlyList<double> CurveShares { get; } = [0.125, 0.25, 0.5];

    /// <summary>Scores of the tests, in the order of the folds; fewer where it was stopped.</summary>
    /// <param name="kept">The model that is kept, which judges where parts are fixed.</param>
    /// <param name="cancel">Stops between folds, and the training of one.</param>
    public IReadOnlyList<FoldScores> Judge(ITrainedModel kept, CancellationToken cancel) =>
        data.Split.IsFixed ? [Score(kept, data.Split.Folds[0])] : Turns(data.Split.Folds, turn => $"turn-{turn + 1}", cancel);

    /// <summary>The points of a learning curve; the last is the model itself.</summary>
    public IReadOnlyList<CurvePoint> Curve(IReadOnlyList<FoldScores> whole, CancellationToken cancel)
    {
        var points = new List<CurvePoint>();
        foreach (var share in CurveShares)
        {
            var parts = data.Split.Folds.Select(fold => fold with { Training = PartOf(fold.Training, share) }).ToList();
            if (parts.Exists(fold => fold.Training.Count < TrainingData.Least) || cancel.IsCancellationRequested)
            {
                continue;
            }
            var scores = Turns(parts, turn => FormattableString.Invariant($"curve-{share * 1000:0}-{turn + 1}"), cancel);
            if (scores.Count == parts.Count)
            {
                points.Add(Point(share, parts, scores));
            }
        }
        return [.. points, Point(1, data.Split.Folds, whole)];
    }

    List<FoldScores> Turns(IReadOnlyList<Fold> folds, Func<int, string> name, CancellationToken cancel)
    {
        var scores = new List<FoldScores>();
        for (var turn = 0; turn < folds.Count && !cancel.IsCancellationRequested; turn++)
        {
            var (training, report) = (name(turn), log.Next(name(turn)));
            if (FoldScores.TryRead(run[training + ".scores"]) is { } earlier)
            {
                scores.Add(earlier);
                continue;
            }
            if (TryTrain(folds[turn], training, report, cancel) is not { } turned)
            {
                break;
            }
            scores.Add(turned);
            OutputFolder.Guard(run.Path, () => turned.Write(run[training + ".scores"]));
        }
        return scores;
    }

    /// <summary>What a turn comes to; null where it was stopped, since half a training would judge the model wrongly.</summary>
    FoldScores? TryTrain(Fold fold, string training, IProgress<TrainingRound> report, CancellationToken cancel)
    {
        try
        {
            using var model = trainer.Train(TrainingRun.TaskOf(data, fold, run.Of(training), seed), report, cancel);
            return cancel.IsCancellationRequested ? null : Score(model, fold);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    static FoldScores Score(ITrainedModel model, Fold fold)
    {
        var (scale, how) = ScaleLearner.Learn(fold.Validation, model.Predict(fold.Validation));
        return new(scale, how, fold.Test.Zip(model.Predict(fold.Test)).ToDictionary(pair => pair.First.Sha256, pair => scale.Apply(pair.Second), StringComparer.Ordinal));
    }

    /// <summary>Whole groups, the first by hash, so that a smaller part lies within a larger one.</summary>
    IReadOnlyList<Example> PartOf(IReadOnlyList<Example> examples, double share)
    {
        var groups = Grouping.Of(examples);
        var kept = groups.OrderBy(group => StableRandom.Of(~seed, WideText.ToBytes(group.Name))).ThenBy(group => group.Name, StringComparer.Ordinal).Take((int)Math.Ceiling(share * groups.Count));
        return [.. kept.SelectMany(group => group.Examples).OrderBy(example => example.Sha256, StringComparer.Ordinal)];
    }

    static CurvePoint Point(double share, IReadOnlyList<Fold> folds, IReadOnlyList<FoldScores> scores)
    {
        var test = folds.Zip(scores).SelectMany(pair => pair.First.Test.Select(example => (Truth: example.PeopleValue!.Value, Model: pair.Second.Values.GetValueOrDefault(example.Sha256, double.NaN)))).ToList();
        double[] truth = [.. test.Select(pair => pair.Truth)], model = [.. test.Select(pair => pair.Model)];
        var depth = Math.Clamp((int)Math.Ceiling(DepthShare * test.Count), 1, Depth);
        return new(share, (int)folds.Average(fold => fold.Training.Count), Correlation.Spearman(truth, model), TopRanking.PrecisionAt(truth, model, depth));
    }
}
