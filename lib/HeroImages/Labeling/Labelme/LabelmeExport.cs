using System.Collections.Concurrent;
using System.Text;
using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Labeling.Labelme;

/// <summary>Writes pictures for rating in Labelme: a file for each, and the lists of flags and labels that Labelme is started with.</summary>
public static class LabelmeExport
{
    /// <summary>The list for Labelme's <c>--flags</c>.</summary>
    public const string FlagsFile = "flags.txt";

    /// <summary>The list for Labelme's <c>--labels</c>.</summary>
    public const string LabelsFile = "labels.txt";

    /// <summary>
    /// Writes the files. Those that are there are added to: foreign flags, shapes and members stay, as does a tick that was not
    /// yet imported. Each file is whole at any time, so that a stopped export leaves a smaller one.
    /// </summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="folder">Where the lists go and, unless they go beside the pictures, the files; made if need be.</param>
    /// <param name="options">What to write; null for the defaults.</param>
    /// <param name="progress">Told pictures done.</param>
    /// <param name="cancel">Stops the work between two pictures.</param>
    /// <exception cref="InputException">The folder cannot be written, or ratings of several raters were given and none was named.</exception>
    public static LabelmeExportReport Write(
        IReadOnlyList<RatingPicture> pictures, string folder, LabelmeExportOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        options ??= new();
        var item = new LabelmeItemWriter(options, RaterOf(options), PlacesOf(pictures, folder, options));
        var results = new ConcurrentDictionary<string, LabelmeItem>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        // Its task fails with the first exception itself, where the loop without a task would wrap it.
        Parallel.ForEachAsync(pictures, parallel, (picture, _) =>
        {
            results[picture.File] = item.Write(picture);
            progress?.Report(new("writing Labelme files", results.Count, pictures.Count, "pictures"));
            return ValueTask.CompletedTask;
        }).GetAwaiter().GetResult();
        WriteLists(folder, results.Values);
        return Report(folder, results);
    }

    static RaterId? RaterOf(LabelmeExportOptions options) => options.Ratings is null ? null
        : options.Rater ?? (options.Ratings.Raters.Count <= 1 ? options.Ratings.Raters.SingleOrDefault() : throw new InputException(
            "ratings", null, $"ratings of {options.Ratings.Raters.Count} raters", "those of one", $"Name whose to show: {string.Join(", ", RaterId.Titles(options.Ratings.Raters))}."));

    /// <summary>Paths of the files without their ending, by picture.</summary>
    static Dictionary<string, string> PlacesOf(IReadOnlyList<RatingPicture> pictures, string folder, LabelmeExportOptions options)
    {
        if (!options.Beside)
        {
            return TreeNames.For([.. pictures.Select(p => p.File)]).ToDictionary(place => place.Key, place => Path.Join(folder, place.Value), StringComparer.Ordinal);
        }
        return pictures.ToDictionary(p => p.File, p => Path.ChangeExtension(Path.GetFullPath(p.Path), null), StringComparer.Ordinal);
    }

    static void WriteLists(string folder, IEnumerable<LabelmeItem> items)
    {
        var labels = items.SelectMany(item => item.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        WholeFile.Write(Path.Combine(folder, FlagsFile), Encoding.UTF8.GetBytes(string.Join('\n', HeroFlags.Names) + "\n"));
        WholeFile.Write(Path.Combine(folder, LabelsFile), Encoding.UTF8.GetBytes(string.Concat(labels.Select(label => label.ReplaceLineEndings(" ") + "\n"))));
    }

    static LabelmeExportReport Report(string folder, IReadOnlyDictionary<string, LabelmeItem> items) => new()
    {
        Folder = folder,
        Pictures = items.Count,
        Files = items.Values.Count(item => item.IsWritten),
        Merged = items.Values.Count(item => item is { IsWritten: true, WasThere: true }),
        Pending = items.Values.Count(item => item is { IsWritten: true, IsPending: true }),
        Boxes = items.Values.Where(item => item.IsWritten).Sum(item => item.Labels.Count),
        Private = items.Values.Count(item => item.IsPrivate),
        Failures = [.. items.Where(item => item.Value.Failure is not null).OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new LabelmeFailure(item.Key, item.Value.Failure!))],
    };
}
