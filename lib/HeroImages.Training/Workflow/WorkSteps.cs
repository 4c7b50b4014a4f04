using System.Text;
using HeroImages.Files;
using HeroImages.Galleries;
using HeroImages.Galleries.Albums;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Scoring;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Merging;
using HeroImages.Scoring.Shards;
using HeroImages.Training.Classical;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Workflow;

/// <summary>The later steps of the whole way, one call each, on a project's collection. Each goes on where it was stopped.</summary>
/// <param name="project">The project: pictures, info bar, sensitive species.</param>
/// <param name="collection">Its collection.</param>
/// <param name="clock">The clock.</param>
public sealed class WorkSteps(Project project, Collection collection, TimeProvider clock)
{
    /// <summary>Ratings by people from which a model is worth training.</summary>
    public const int LeastRatings = 50;

    /// <summary>Name of the table of scores in its folder.</summary>
    public const string ScoreTable = "scores.parquet";

    readonly string _images = project.ToPictureFolder().Path;

    MeasureOptions Measuring => new() { InfoBar = project.InfoBar ?? 0 };

    /// <summary>Why a model cannot be trained on ratings; null where it can.</summary>
    public static string? WhyNotTrain(RatingBook ratings) =>
        ratings.Standing.Count(r => r.Rater.IsPerson && r.Answer.Value is not null) is var count && count < LeastRatings
            ? FormattableString.Invariant($"{count} ratings by people, and a model wants {LeastRatings}: rate some with \"hero review\"")
            : null;

    /// <summary>Trains the classical model, which needs neither weights nor libtorch.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="folder">Where to; an earlier training there is replaced.</param>
    /// <param name="cacheFolder">Where what is measured of pictures is kept; null for nowhere.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops the training.</param>
    public TrainingResult Train(RatingBook ratings, string folder, string? cacheFolder = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var input = new TrainingInput { Ratings = ratings, Collection = collection, Images = _images };
        var run = new TrainingRun(new ClassicalTrainer(new() { Measuring = Measuring }, cacheFolder), new() { Measuring = Measuring }, cacheFolder);
        return run.Run(input, folder, clock, overwrite: true, progress, cancel: cancel);
    }

    /// <summary>Scores the whole collection into one table.</summary>
    /// <param name="model">A trained model; null for the technical scorer.</param>
    /// <param name="folder">Where to: <see cref="ScoreTable"/>, the manifest, and what goes on after a stop.</param>
    /// <param name="progress">Told pictures scored.</param>
    /// <param name="cancel">Stops the scoring; what was scored is kept.</param>
    public MergeReport Score(string? model, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "manifest.jsonl");
        ManifestBuilder.Build(path, new() { Detections = collection.Detections, Sequences = collection.Sequences, Images = _images }, overwrite: true, progress: progress, cancel: cancel);
        var manifest = Manifest.Open(path);
        using var scorer = model is null ? new TechnicalScorer(Measuring) : TrainedScorer.Open(model);
        var parts = Path.Combine(folder, "parts-" + FileHash.Of(Encoding.UTF8.GetBytes($"{RunKey.Of(manifest, scorer)}"))[..12]);
        new ShardRun(manifest, _images, scorer, Shard.Whole, parts, clock).Run(null, progress, cancel);
        return ScoreMerge.Merge(parts, manifest, Path.Combine(folder, ScoreTable), overwrite: true, progress: progress, cancel: cancel);
    }

    /// <summary>A gallery of selections and journals.</summary>
    /// <param name="inputs">Folders of a selection or a journal, or the files.</param>
    /// <param name="folder">Where to; an earlier gallery there is replaced.</param>
    /// <param name="progress">Told pictures made small.</param>
    /// <param name="cancel">Stops the work.</param>
    public GalleryReport Gallery(IReadOnlyList<string> inputs, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Galleries.Gallery.Read(inputs, _images, progress, cancel).With(collection.Detections, collection.Sequences).Choose(new())
            .Write(folder, new() { Overwrite = true }, progress, cancel);

    /// <summary>An album of the best by ratings and, where there are none, by scores.</summary>
    /// <param name="journals">Journals of ratings.</param>
    /// <param name="scores">The table of scores.</param>
    /// <param name="heroes">Heroes at most.</param>
    /// <param name="folder">Where to; an earlier album there is replaced.</param>
    /// <param name="progress">Told pictures written.</param>
    /// <param name="cancel">Stops the work.</param>
    public AlbumReport Album(IReadOnlyList<string> journals, string scores, int heroes, string folder, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var rated = Galleries.Gallery.Read(journals, _images, progress, cancel);
        var pool = ModelScores.Add(rated, ModelScores.Read(scores), _images).With(collection.Detections, collection.Sequences);
        var options = new AlbumOptions { SensitiveSpecies = project.SensitiveSpecies, InfoBar = project.InfoBar ?? 0, Overwrite = true };
        return Galleries.Albums.Album.Choose(pool, new() { Count = heroes }).Write(folder, options, progress, cancel);
    }
}
