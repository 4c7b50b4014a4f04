using HeroImages.Exploration;
using HeroImages.Files;

namespace HeroImages.Labeling.Exchange;

/// <summary>Labels of the predecessor, each with its picture in a folder of one's own.</summary>
/// <param name="Matched">Those whose picture was found, in the order of the labels.</param>
/// <param name="Unmatched">The others, with the reason, in the order of the labels.</param>
public sealed record LabelImport(IReadOnlyList<MatchedLabel> Matched, IReadOnlyList<UnmatchedLabel> Unmatched)
{
    const string Step = "hashing pictures";

    /// <summary>Pictures below a folder, hidden ones left out.</summary>
    static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>
    /// Finds the picture of each label: by its full path, then by the end of its path, then by its base name where one
    /// file and one label have that. Flat names of candidates (<c>S1#B04#a.jpg</c>) also stand for the path that they
    /// were made of. Upper and lower case are told apart. What could mean several is reported, not guessed.
    /// </summary>
    /// <param name="labels">The labels, of one file or of several.</param>
    /// <param name="images">The folder of the pictures, searched with all below it.</param>
    /// <param name="progress">Told pictures hashed.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such folder, or it cannot be listed.</exception>
    public static LabelImport Match(
        IEnumerable<ImportedLabel> labels, string images, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var all = labels.ToList();
        var matcher = new LabelMatcher(images, FilesBelow(images), all.Select(label => label.ImagePath));
        var found = all.ConvertAll(label => (Label: label, Match: matcher.Match(label.ImagePath)));
        var hashes = Hashes(images, [.. found.Select(f => f.Match.File).OfType<string>().Distinct(StringComparer.Ordinal)], progress, cancel);
        var results = found.ConvertAll(f => Result(f.Label, f.Match, hashes));
        return new([.. results.Select(r => r.Matched).OfType<MatchedLabel>()], [.. results.Select(r => r.Unmatched).OfType<UnmatchedLabel>()]);
    }

    /// <summary>The labels of found pictures as ratings for a journal, each once; the same label always gets the same id.</summary>
    /// <param name="whenUnknown">The time of those whose file does not say when.</param>
    public IReadOnlyList<Rating> ToRatings(DateTimeOffset whenUnknown) =>
        [.. Matched.Select(label => label.ToRating(whenUnknown)).DistinctBy(rating => rating.RatingId, StringComparer.Ordinal)];

    static (MatchedLabel? Matched, UnmatchedLabel? Unmatched) Result(
        ImportedLabel label, LabelMatch match, Dictionary<string, (string? Hash, string? Failure)> hashes)
    {
        if (match.File is not { } file)
        {
            return (null, new(label, match.Mismatch, match.Detail));
        }
        var (hash, failure) = hashes[file];
        return hash is null ? (null, new(label, LabelMismatch.Unreadable, $"{file}: {failure}")) : (new(label, file, hash), null);
    }

    /// <summary>Pictures below a folder, by path relative to it, with slashes.</summary>
    /// <exception cref="InputException">There is no such folder, or it cannot be listed.</exception>
    internal static List<string> FilesBelow(string images)
    {
        if (!Directory.Exists(images))
        {
            throw new InputException(images, null, File.Exists(images) ? "this is a file" : "there is no such folder", "the folder of the pictures", "Check --images.");
        }
        try
        {
            return [.. Directory.EnumerateFiles(images, "*", Below).Where(f => FolderListing.IsImage(f)).Select(f => Path.GetRelativePath(images, f).Replace('\\', '/'))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(images, null, $"the folder cannot be listed: {e.Message}", remedy: "Check its permissions.", cause: e);
        }
    }

    static Dictionary<string, (string? Hash, string? Failure)> Hashes(
        string images, IReadOnlyList<string> files, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var hashes = new (string?, string?)[files.Count];
        var done = 0;
        Parallel.For(0, files.Count, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            hashes[i] = HashOf(Path.Join(images, files[i]));
            progress?.Report(new(Step, Interlocked.Increment(ref done), files.Count, "pictures"));
        });
        return files.Zip(hashes).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);
    }

    static (string? Hash, string? Failure) HashOf(string path)
    {
        try
        {
            return (FileHash.Of(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e.Message);
        }
    }
}
