using HeroImages.Files;

namespace HeroImages.Labeling.Exchange;

/// <summary>A label file of the predecessor: of any of its labelers, or a checkpoint of one.</summary>
/// <param name="Info">How the labels came about.</param>
/// <param name="Results">The entries, in the order of the file.</param>
public sealed record PredecessorLabels(LabelInfo Info, IReadOnlyList<PredecessorLabel> Results)
{
    /// <summary>Reads a file, entry by entry.</summary>
    /// <param name="path">The label file: plain JSON, gzipped, or a ZIP that holds one JSON file.</param>
    /// <param name="progress">Told bytes read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>All entries; Python's bare NaN is read as such, members of wrong kinds count as missing.</returns>
    /// <exception cref="InputException">
    /// It is missing, damaged or cut off, or another file of the predecessor's; the message says which, and where.
    /// </exception>
    public static PredecessorLabels Read(string path, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        using var stream = InputFile.Open(path, out var position);
        var bytes = new FileInfo(path).Length;
        using var scanner = new JsonScanner(stream, path, cancel: cancel)
        {
            Filled = _ => progress?.Report(new($"reading {Path.GetFileName(path)}", position(), bytes, "bytes")),
        };
        try
        {
            return new LabelReader(scanner, path).Read();
        }
        catch (InputException e) when (e.IsTruncation)
        {
            throw new InputException(path, e.Place, e.Found, e.Expected, "Get the file whole; its last checkpoint (.tmp.json), if there is one, can be read in its place.", e);
        }
    }

    /// <summary>The labels with what they say of the pictures, and who says so.</summary>
    /// <param name="zone">The time zone in which the labeling machine stood; null for UTC.</param>
    public IReadOnlyList<ImportedLabel> ToLabels(TimeZoneInfo? zone = null)
    {
        var (rater, at) = (LabelRater.Of(Info), At(zone ?? TimeZoneInfo.Utc));
        return [.. Results.Select(result => new ImportedLabel
        {
            ImagePath = result.ImagePath ?? result.FileName ?? "",
            FileName = result.FileName ?? LabelPath.BaseName(result.ImagePath ?? ""),
            Answer = result.ToAnswer(),
            Rater = rater,
            Model = Info.Model,
            Method = Info.Method,
            At = at,
            Seconds = result.ProcessingTime,
        })];
    }

    /// <summary>A time that the clocks of the zone passed over is taken as if they had not.</summary>
    DateTimeOffset? At(TimeZoneInfo zone) => Info.Timestamp is { } moment ? new(moment, zone.GetUtcOffset(moment)) : null;
}
