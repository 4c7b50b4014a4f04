using System.Reflection;
using HeroImages.Files;
using HeroImages.Selection;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Scoreboards;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>
/// Trains a model of a user's taste and judges it: examples from ratings, division, training, calibration on the validation part, scoreboard
/// on the test, and a folder with all of it. The same input, options and seed give the same model to the byte.
/// </summary>
/// <param name="trainer">What trains.</param>
/// <param name="options">How; null for the defaults.</param>
/// <param name="cacheFolder">Folder of what was measured of pictures before; null to do without.</param>
public sealed class TrainingRun(IModelTrainer trainer, TrainingRunOptions? options = null, string? cacheFolder = null)
{
    /// <summary>Draws for intervals after a stop, when the user waits.</summary>
    const int HastyDraws = 100;

    readonly TrainingRunOptions _options = options ?? new();

    /// <summary>The version of this program, as models and runs keep it.</summary>
    public static string CodeVersion { get; } = typeof(TrainingRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The parts that an earlier run gave to its groups, for <see cref="TrainingRunOptions.Earlier"/>.</summary>
    /// <param name="run">The run's folder, or its <c>split.json</c>.</param>
    /// <exception cref="InputException">There is no such split.</exception>
    public static IReadOnlyDictionary<string, Part> PartsOf(string run) => RunWriter.ReadParts(run);

    /// <summary>Trains a model, or goes on where an earlier process was ended.</summary>
    /// <param name="input">What to learn from.</param>
    /// <param name="folder">The folder for the results, and meanwhile for what is needed to go on.</param>
    /// <param name="time">The clock, for the date of the run.</param>
    /// <param name="overwrite">Whether a run that is there may be replaced.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="rounds">Told every round, for a chart.</param>
    /// <param name="cancel">Ends it early: the best model so far is written, and the same call goes on.</param>
    /// <exception cref="InputException">There is too little to learn from, or the folder cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Ended before there was any model.</exception>
    public TrainingResult Run(
        TrainingInput input, string folder, TimeProvider time, bool overwrite = false, IProgress<WorkProgress>? progress = null, IProgress<TrainingRound>? rounds = null, CancellationToken cancel = default)
    {
        var data = TrainingData.Of(input, trainer, _options, progress, cancel);
        var run = RunFolder.Open(folder, data.Fingerprint(trainer, _options), overwrite);
        var log = new RoundLog(Trainings(data.Split), progress, rounds);
        using var model = trainer.Train(TaskOf(data, data.Split.Final, run.Of("model")), log.Next("model"), cancel);
        var judge = new FoldJudge(trainer, data, run, _options.Seed, log);
        var scores = judge.Judge(model, cancel);
        var board = scores.Count == 0 ? null : Board(data, scores, input, progress, cancel);
        var curve = _options.LearningCurve && scores.Count > 0 ? judge.Curve(scores, cancel) : [];
        var scale = ScaleLearner.Learn(data.Split.Final.Validation, model.Predict(data.Split.Final.Validation, CancellationToken.None));
        var result = new TrainingResult
        {
            Folder = folder,
            Model = Path.Combine(folder, RunFolder.Model),
            Card = Card(data, scale.Scale, board),
            Examples = data.Examples,
            Split = data.Split,
            Failed = data.Failed,
            Scoreboard = board,
            Predictions = Predictions(data.Split, scores),
            Rounds = log.Rounds,
            LearningCurve = curve,
            IsFinished = !cancel.IsCancellationRequested,
            WentOn = run.GoesOn,
            Notes = [.. data.Notes, $"Scores are {scale.How}.", .. cancel.IsCancellationRequested ? ["The training was stopped: this is the best model so far."] : Array.Empty<string>()],
        };
        run.Finish(place => RunWriter.Write(result, model, place, time.GetUtcNow()), result.IsFinished);
        return result;
    }

    internal static TrainingTask TaskOf(TrainingData data, Fold fold, string folder, int seed) =>
        new() { Training = fold.Training, Validation = fold.Validation, Pairs = data.PairsFor(fold), Seed = seed, Folder = folder };

    TrainingTask TaskOf(TrainingData data, Fold fold, string folder) => TaskOf(data, fold, folder, _options.Seed) with { CacheFolder = cacheFolder };

    int Trainings(Split split) => 1 + ((split.IsFixed ? 0 : split.Folds.Count) + (_options.LearningCurve ? split.Folds.Count * FoldJudge.CurveShares.Count : 0));

    Scoreboard Board(TrainingData data, IReadOnlyList<FoldScores> scores, TrainingInput input, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        IReadOnlyList<Fold> folds = [.. data.Split.Folds.Take(scores.Count)];
        var test = folds.SelectMany(fold => fold.Test).ToList();
        var (baselines, features) = (new Baselines(folds), new FeatureStore(cacheFolder is null ? null : Path.Combine(cacheFolder, "features"), _options.Measuring));
        var people = data.Examples.Examples.Where(example => example.IsByPeople).ToList();
        features.Measure(people, progress, CancellationToken.None);
        var technical = PictureFeatures.Names.ToList().IndexOf(PictureFeatures.Technical);
        List<Judge> judges =
        [
            new(_options.Name, [.. folds.Zip(scores).SelectMany(pair => pair.First.Test.Select(example => pair.Second.Values.GetValueOrDefault(example.Sha256, double.NaN)))]),
            baselines.Of("technical rater", example => features.Find(example)?.Values[technical] ?? double.NaN),
            .. Selected(baselines, people, input),
            .. baselines.Raters(data.Examples.Raters),
            .. baselines.People(data.Examples.Raters),
            baselines.Constant(),
        ];
        return ScoreboardMaker.Make(new(test), judges, _options.Seed, cancel.IsCancellationRequested ? Math.Min(HastyDraws, _options.Draws) : _options.Draws, progress);
    }

    static IEnumerable<Judge> Selected(Baselines baselines, List<Example> people, TrainingInput input)
    {
        if (input.Collection is null)
        {
            yield break;
        }
        var recipe = input.Recipe ?? Recipes.Get(Recipes.Default);
        var scores = people.Zip(SelectionScores.Of(input.Collection, recipe, people.Select(example => example.File))).ToDictionary(pair => pair.First.Sha256, pair => pair.Second, StringComparer.Ordinal);
        yield return baselines.Of("selection score", example => scores.GetValueOrDefault(example.Sha256, double.NaN));
    }

    static List<TestPrediction> Predictions(Split split, IReadOnlyList<FoldScores> scores) =>
    [
        .. split.Folds.Zip(scores).SelectMany(pair => pair.First.Test.Select(example => new TestPrediction(example.File, example.Facts.Location, example.PeopleValue!.Value, pair.Second.Values.GetValueOrDefault(example.Sha256, double.NaN))))
            .OrderBy(prediction => prediction.File, StringComparer.Ordinal),
    ];

    ModelCard Card(TrainingData data, ScoreScale scale, Scoreboard? board) => new()
    {
        Kind = trainer.Kind,
        Name = _options.Name,
        Options = trainer.Options,
        DataFingerprint = data.DataFingerprint,
        Split = FormattableString.Invariant($"seed {_options.Seed}: {data.Split}"),
        Scale = scale,
        Metrics = board is null ? new Dictionary<string, string>() : Scoreboard.Headings.Zip(board.Rows[0].Figures).ToDictionary(pair => pair.First, pair => pair.Second.ToString(), StringComparer.Ordinal),
        CodeVersion = CodeVersion,
    };
}
