using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Technical;
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

    readonly WorkOptions _options = options ?? new();
    readonly List<StepReport> _reports = [];
    Collection? _collection;

    string Candidates => project.PathOf("candidates");

    string Ratings => project.PathOf("ratings");

    string Model => project.PathOf("taste", "model.safetensors");

    string Scores => project.PathOf("scores", WorkSteps.ScoreTable);

    /// <summary>Goes the way.</summary>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops it; what was done is kept, and the next run goes on.</param>
    /// <exception cref="InputException">Something that the project names is missing or broken, or cannot be written.</exception>
    public WorkReport Run(IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(project.Out);
        var ledger = StepLedger.Open(project.Out);
        var recipe = Recipes.Get(project.Recipe) is var named ? named with { InfoBar = project.InfoBar ?? named.InfoBar } : named;
        var sources = Fingerprint.Of(project.Detections.Concat(project.Metadata).Where(File.Exists), Version, $"{project.SequenceGap}", project.ToPictureFolder().Path);
        var selected = Step("select", [sources, Recipes.ToJson(recipe), $"{_options.Count}"], () => Select(recipe, progress, cancel));
        var rated = Step("rate", [selected], () => Rate(progress, cancel));
        var trained = Step("train", [sources, JournalsKey()], () => Train(progress, cancel));
        var scored = Step("score", [sources, trained], () => Score(progress, cancel));
        Step("gallery", [selected, rated, JournalsKey()], () => Gallery(progress, cancel));
        Step("album", [scored, rated, JournalsKey(), $"{_options.Heroes}", .. project.SensitiveSpecies], () => Album(progress, cancel));
        return new(_reports);

        string Step(string name, IReadOnlyList<string> from, Func<(string Said, string? Path)> make)
        {
            cancel.ThrowIfCancellationRequested();
            var key = Fingerprint.Of([], [name, .. from]);
            var start = _options.Clock.GetTimestamp();
            var known = _options.Force ? null : ledger.Find(name, key);
            var entry = known ?? Made(make(), key);
            if (known is null)
            {
                ledger.Note(name, entry);
            }
            var state = entry.Path is null ? StepState.LeftOut : known is null ? StepState.Done : StepState.UpToDate;
            _reports.Add(new(name, state, entry.Said, entry.Path, _options.Clock.GetElapsedTime(start).TotalSeconds));
            return key;
        }
    }

    static LedgerEntry Made((string Said, string? Path) made, string key) => new(key, made.Said, made.Path);

    WorkSteps Later(IProgress<WorkProgress>? progress, CancellationToken cancel) => new(project, Opened(progress, cancel), _options.Clock);

    Collection Opened(IProgress<WorkProgress>? progress, CancellationToken cancel) => _collection ??= Collection.Open(project, progress, cancel);

    (string Said, string? Path) Select(SelectionRecipe recipe, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var collection = Opened(progress, cancel);
        var selection = CandidateSelector.Select(collection.Detections, collection.Sequences, recipe, new() { Count = _options.Count }, cancel);
        var transfer = SelectionWriter.Write(selection, Candidates, new() { Images = project.ImageFolder, Transfer = PictureTransfer.Copy, Overwrite = true, Time = _options.Clock }, progress, cancel);
        return (FormattableString.Invariant($"{selection.CountFound:N0} of {selection.CountAsked:N0} candidates by \"{recipe.Name}\"{(transfer.Failures.Count > 0 ? $", {transfer.Failures.Count} pictures not copied" : "")}"), Path.Combine(Candidates, PictureList.SelectionFile));
    }

    (string Said, string? Path) Rate(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var collection = Opened(progress, cancel);
        var pictures = PictureKnowledge.Add(PictureList.Read(Candidates), collection.Detections, collection.Sequences);
        var rater = new TechnicalRater(new() { InfoBar = project.InfoBar ?? 0 });
        var report = RatingRun.IntoAsync(rater, pictures, Ratings, null, progress, _options.Clock, cancel).GetAwaiter().GetResult();
        return (FormattableString.Invariant($"by the technical rater: {report.Rated:N0} rated now, {report.RatedBefore:N0} before, {report.Failed:N0} failed"), Path.Combine(Ratings, JournalReader.FileName));
    }

    (string Said, string? Path) Train(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var book = RatingBook.Read(Journals());
        if (WorkSteps.WhyNotTrain(book) is { } why)
        {
            return (why, null);
        }
        var result = Later(progress, cancel).Train(book, project.PathOf("taste"), project.CacheFolder, progress, cancel);
        return (FormattableString.Invariant($"a classical model of {result.Examples.Examples.Count:N0} rated pictures"), Model);
    }

    (string Said, string? Path) Score(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var model = _reports[^1].Path;
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
