using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Selection;

namespace HeroImages.Training.Workflow;

/// <summary>
/// The whole way of a project: select, rate, train, score, gallery, album. What is up to date is not done again, what changed is, and so is what
/// follows from it; stopped or killed at any moment, the next run goes on.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="options">How; null for the defaults.</param>
public sealed class WholeWay(Project project, WorkOptions? options = null)
{
    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["select", "rate", "train", "score", "gallery", "album"];

    /// <summary>What makes results other than they were though nothing that went in has changed.</summary>
    const string Version = "1";

    readonly WorkOptions _options = Checked(options ?? new());
    readonly Dictionary<string, string> _keys = [];
    readonly List<StepReport> _reports = [];
    StepLedger? _ledger;
    Collection? _collection;

    /// <summary>The steps that are to be done, in order.</summary>
    public IReadOnlyList<string> StepsToDo => _options.Only is { } only ? [only] : Steps;

    /// <summary>What became of the steps so far.</summary>
    public WorkReport Report => new([.. _reports]);

    string Candidates => project.PathOf("candidates");

    string Ratings => project.PathOf("ratings");

    string Scores => project.PathOf("scores", WorkSteps.ScoreTable);

    WorkRater Rater => _options.Rater ?? WorkRater.Technical(project, _options.Clock);

    StepLedger Ledger => _ledger ??= StepLedger.Open(Directory.CreateDirectory(project.Out).FullName);

    SelectionRecipe Recipe => Recipes.Get(project.Recipe) is var named ? named with { InfoBar = project.InfoBar ?? named.InfoBar } : named;

    /// <summary>Goes the way.</summary>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops it; what was done is kept, and the next run goes on.</param>
    /// <exception cref="InputException">Something that the project names is missing or broken, or cannot be written.</exception>
    /// <exception cref="RaterStoppedException">The rater cannot go on; what it rated is kept.</exception>
    public WorkReport Run(IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        foreach (var step in StepsToDo)
        {
            Do(step, progress, cancel);
        }
        return Report;
    }

    /// <summary>Does one step, unless it is up to date; those before it have to be done.</summary>
    /// <param name="step">One of <see cref="Steps"/>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops it; what was done is kept, and the next run goes on.</param>
    /// <exception cref="InputException">Something that the project names is missing or broken, or cannot be written.</exception>
    /// <exception cref="RaterStoppedException">The rater cannot go on; what it rated is kept.</exception>
    public StepReport Do(string step, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var (key, start) = (Key(step), _options.Clock.GetTimestamp());
        var known = IsForced(step) ? null : Ledger.Find(step, key);
        var (said, path, isLasting) = known is null ? Make(step, progress, cancel) : (known.Said, known.Path, false);
        if (isLasting)
        {
            Ledger.Note(step, new(key, said, path));
        }
        var state = path is null ? StepState.LeftOut : known is null ? StepState.Done : StepState.UpToDate;
        var report = new StepReport(step, state, said, path, _options.Clock.GetElapsedTime(start).TotalSeconds);
        _reports.Add(report);
        return report;
    }

    static WorkOptions Checked(WorkOptions options) => new[] { options.From, options.Only }.FirstOrDefault(step => step is not null && !Steps.Contains(step)) is { } unknown
        ? throw new ArgumentException($"there is no step \"{unknown}\"; there are {string.Join(", ", Steps)}", nameof(options))
        : options;

    bool IsForced(string step) => _options.Force || step == _options.Only || (_options.From is { } from && Steps.SkipWhile(name => name != from).Contains(step));

    /// <summary>Stands for all that a step is done from. What an earlier step makes is in it by that step's own key.</summary>
    string Key(string step) => _keys.TryGetValue(step, out var key) ? key : _keys[step] = Fingerprint.Of([], [step, .. From(step)]);

    IReadOnlyList<string> From(string step) => step switch
    {
        "select" => [Sources(), Recipes.ToJson(Recipe), $"{_options.Count}"],
        "rate" => [Key("select"), Rater.Key],
        "train" => [Sources(), JournalsKey()],
        "score" => [Sources(), Key("train")],
        "gallery" => [Key("select"), Key("rate"), JournalsKey()],
        _ => [Key("score"), Key("rate"), JournalsKey(), $"{_options.Heroes}", .. project.SensitiveSpecies],
    };

    string Sources() => Fingerprint.Of(project.Detections.Concat(project.Metadata).Where(File.Exists), Version, $"{project.SequenceGap}", project.ToPictureFolder().Path);

    (string Said, string? Path, bool IsLasting) Make(string step, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        if (step == "rate")
        {
            return Rate(progress, cancel);
        }
        var (said, path) = step switch
        {
            "select" => Select(progress, cancel),
            "train" => Train(progress, cancel),
            "score" => Score(progress, cancel),
            "gallery" => Gallery(progress, cancel),
            _ => Album(progress, cancel),
        };
        return (said, path, true);
    }

    WorkSteps Later(IProgress<WorkProgress>? progress, CancellationToken cancel) => new(project, Opened(progress, cancel), _options.Clock);

    Collection Opened(IProgress<WorkProgress>? progress, CancellationToken cancel) => _collection ??= Collection.Open(project, progress, cancel);

    (string Said, string? Path) Select(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var (collection, recipe) = (Opened(progress, cancel), Recipe);
        var selection = CandidateSelector.Select(collection.Detections, collection.Sequences, recipe, new() { Count = _options.Count }, cancel);
        var transfer = SelectionWriter.Write(selection, Candidates, new() { Images = project.ImageFolder, Transfer = PictureTransfer.Copy, Overwrite = true, Time = _options.Clock }, progress, cancel);
        return (FormattableString.Invariant($"{selection.CountFound:N0} of {selection.CountAsked:N0} candidates by \"{recipe.Name}\"{(transfer.Failures.Count > 0 ? $", {transfer.Failures.Count} pictures not copied" : "")}"), Path.Combine(Candidates, PictureList.SelectionFile));
    }

    (string Said, string? Path, bool IsLasting) Rate(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var collection = Opened(progress, cancel);
        var pictures = PictureKnowledge.Add(PictureList.Read(Candidates), collection.Detections, collection.Sequences);
        if (Rater.Rate(pictures, Ratings, progress, cancel) is not { } report)
        {
            return ($"{Rater.Title} was not asked", null, false);
        }
        if (report.Stopped is { } stopped)
        {
            throw new RaterStoppedException(stopped, report.IsPause);
        }
        var cost = report.CostUsd > 0 ? FormattableString.Invariant($", {report.CostUsd:F4} USD") : "";
        return (FormattableString.Invariant($"by {Rater.Title}: {report.Rated:N0} rated now, {report.RatedBefore:N0} before, {report.Failed:N0} failed{cost}"), Path.Combine(Ratings, JournalReader.FileName), true);
    }

    (string Said, string? Path) Train(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var book = RatingBook.Read(Journals());
        if (WorkSteps.WhyNotTrain(book) is { } why)
        {
            return (why, null);
        }
        var result = Later(progress, cancel).Train(book, project.PathOf("taste"), project.CacheFolder, progress, cancel);
        return (FormattableString.Invariant($"a classical model of {result.Examples.Examples.Count:N0} rated pictures"), project.PathOf("taste", "model.safetensors"));
    }

    (string Said, string? Path) Score(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var model = Ledger.LastPath("train");
        var report = Later(progress, cancel).Score(model, project.PathOf("scores"), progress, cancel);
        return (FormattableString.Invariant($"{report.Rows:N0} pictures by {(model is null ? "the technical scorer, since there is no model" : "the model")}, {report.Errors:N0} of them failed"), Scores);
    }

    (string Said, string? Path) Gallery(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var report = Later(progress, cancel).Gallery([Candidates, .. Journals()], project.PathOf("gallery"), progress, cancel);
        return (FormattableString.Invariant($"{report.Pictures:N0} pictures"), report.Page);
    }

    (string Said, string? Path) Album(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var report = Later(progress, cancel).Album(Journals(), Scores, _options.Heroes, project.PathOf("album"), progress, cancel);
        return (FormattableString.Invariant($"{report.Pictures:N0} heroes"), report.Page);
    }

    /// <summary>The journals that there are: beside the project file, of people, of raters.</summary>
    List<string> Journals() =>
        [.. new[] { project.FileIn(JournalReader.FileName), project.PathOf("people", JournalReader.FileName), Path.Combine(Ratings, JournalReader.FileName) }.Where(File.Exists)];

    string JournalsKey() => Fingerprint.Of([], Journals().Select(FileHash.Of));
}
