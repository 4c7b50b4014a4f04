using HeroImages.Files;
using HeroImages.Forms;

namespace HeroImages.Labeling.Labelme;

/// <summary>What a person ticked in Labelme.</summary>
/// <param name="Rater">The person.</param>
/// <param name="Labels">The files that could be used, by path.</param>
/// <param name="Failures">Those that could not: broken, no Labelme files, in conflict, or without their picture; by path.</param>
[TypeFormatterSource]
public sealed record LabelmeImport(RaterId Rater, IReadOnlyList<LabelmeLabel> Labels, IReadOnlyList<LabelmeFailure> Failures) : INotebookForm
{
    static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Reads Labelme files, saved by Labelme or as they were exported.</summary>
    /// <param name="sources">Folders, searched with all below them for <c>.json</c>, or single files.</param>
    /// <param name="rater">The person who ticked.</param>
    /// <param name="images">The folder of the pictures, for files that were not exported by us; null for none.</param>
    /// <param name="progress">Told files read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputException">A source is not there, or the rater's name is no person's.</exception>
    public static LabelmeImport Read(
        IEnumerable<string> sources, RaterId rater, string? images = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        CheckName(rater);
        var files = sources.SelectMany(FilesOf).DistinctBy(file => Path.GetFullPath(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var read = new (LabelmeLabel? Label, string? Failure)[files.Count];
        var done = 0;
        Parallel.ForAsync(0, files.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, _) =>
        {
            read[i] = LabelmeLabelReader.Read(files[i].Path, files[i].Root, images);
            progress?.Report(new("reading Labelme files", Interlocked.Increment(ref done), files.Count, "files"));
            return ValueTask.CompletedTask;
        }).GetAwaiter().GetResult();
        var failures = files.Zip(read).Where(file => file.Second.Failure is not null).Select(file => new LabelmeFailure(file.First.Path, file.Second.Failure!));
        return Settled(rater, [.. read.Select(file => file.Label).OfType<LabelmeLabel>()], [.. failures]);
    }

    /// <summary>Number of files that say so.</summary>
    public int Count(LabelmeVerdict verdict) => Labels.Count(label => label.Verdict == verdict);

    /// <summary>
    /// The ratings that a journal does not have yet. Their ids are hashes of who said what when, so that the same file gives the
    /// same rating wherever it is imported; where a person took a tick away, the rating that came from it is withdrawn.
    /// </summary>
    /// <param name="journal">All ratings of the journal, in the order in which they were written.</param>
    public IReadOnlyList<Rating> NewRatings(IReadOnlyList<Rating> journal)
    {
        var known = journal.Select(rating => rating.RatingId).ToHashSet(StringComparer.Ordinal);
        var book = new RatingBook(journal);
        return
        [
            .. Labels.Select(label => LabelmeRatings.Of(label, Rater, book.Find(label.Sha256, Rater))).OfType<Rating>()
                .DistinctBy(rating => rating.RatingId).Where(rating => !known.Contains(rating.RatingId)),
        ];
    }

    /// <inheritdoc/>
    public string ToHtml() => LabelmeForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => LabelmeForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => LabelmeForms.Of(this).Title;

    /// <summary>Two files that rate one picture differently are in conflict, as two ticks in one file are.</summary>
    static LabelmeImport Settled(RaterId rater, IReadOnlyList<LabelmeLabel> labels, IReadOnlyList<LabelmeFailure> failures)
    {
        var torn = labels.Where(label => label.Value is not null).GroupBy(label => label.Sha256).Where(same => same.DistinctBy(label => label.Value).Skip(1).Any()).SelectMany(same => same).ToList();
        var conflicts = torn.Select(label => new LabelmeFailure(label.Path, $"another file rates the same picture, {label.File}, differently"));
        return new(rater, [.. labels.Except(torn)], [.. failures.Concat(conflicts).OrderBy(failure => failure.File, StringComparer.Ordinal)]);
    }

    static IEnumerable<(string Path, string Root)> FilesOf(string source) =>
        Directory.Exists(source) ? Directory.EnumerateFiles(source, "*", Below).Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Select(path => (path, source))
        : File.Exists(source) ? [(source, Path.GetDirectoryName(Path.GetFullPath(source))!)]
        : throw new InputException(source, null, "there is no such file or folder", "Labelme files, or the folder of them", "Check the name.");

    static void CheckName(RaterId rater)
    {
        if (!rater.IsPerson || string.IsNullOrWhiteSpace(rater.Rater) || rater.Rater.Any(char.IsControl))
        {
            throw new InputException("--rater", null, $"\"{rater.Rater}\"", "the name of the person who ticked", $"Other sorts of raters are called {string.Join(", ", RaterId.SortsOfRaters)}.");
        }
    }
}
