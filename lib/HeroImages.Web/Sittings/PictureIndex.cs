using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>
/// Finds the picture that a line of a journal speaks of. A picture is known by its bytes; its name only tells which bytes to look at, so
/// that a folder of a million need not be read before the first picture shows. May be used from any number of threads.
/// </summary>
public sealed class PictureIndex
{
    readonly Dictionary<string, int> _byFile;
    readonly ConcurrentDictionary<int, string> _hashes = new();

    /// <param name="pictures">The pictures.</param>
    public PictureIndex(IReadOnlyList<ReviewPicture> pictures) =>
        (Pictures, _byFile) = (pictures, pictures.Select((picture, i) => (picture.File, i)).DistinctBy(p => p.File).ToDictionary(p => p.File, p => p.i, StringComparer.Ordinal));

    /// <summary>The pictures.</summary>
    public IReadOnlyList<ReviewPicture> Pictures { get; }

    /// <summary>Remembers the hash of a picture's bytes.</summary>
    public void Learn(int picture, string sha256) => _hashes[picture] = sha256;

    /// <summary>The hash of a picture's bytes; null until it is learned.</summary>
    public string? Sha256(int picture) => _hashes.GetValueOrDefault(picture);

    /// <summary>Reads the pictures that a journal names, so that other pictures of the same names are not taken for them.</summary>
    /// <param name="files">Names in the journal.</param>
    /// <param name="progress">Told each picture.</param>
    /// <param name="cancel">Stops the work.</param>
    public void LearnNamed(IEnumerable<string> files, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var named = files.Distinct(StringComparer.Ordinal).Where(_byFile.ContainsKey).Select(file => _byFile[file]).ToList();
        var done = 0;
        Parallel.ForEach(named, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, picture =>
        {
            LearnFile(picture);
            progress?.Report(new("looking at pictures rated before", Interlocked.Increment(ref done), named.Count, "pictures"));
        });
    }

    /// <summary>The picture of that name and those bytes; null where it is not among these.</summary>
    public int? Find(string file, string sha256) =>
        _byFile.TryGetValue(file, out var picture) && _hashes.TryGetValue(picture, out var hash) && hash == sha256 ? picture : null;

    /// <summary>The picture that a rating speaks of.</summary>
    public int? Find(Rating rating) => Find(rating.File, rating.ImageSha256);

    /// <summary>The picture that is meant.</summary>
    public int? Find(PicturePointer meant) => Find(meant.File, meant.Sha256);

    void LearnFile(int picture)
    {
        try
        {
            Learn(picture, FileHash.Of(Pictures[picture].Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is told when its turn comes.
        }
    }
}
