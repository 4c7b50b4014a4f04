using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Scoring;
using HeroImages.Training.Features;

namespace HeroImages.Training.Learning;

/// <summary>Pictures as a network is shown them, in memory: 0.2 MB each by default. May be used from any number of threads.</summary>
sealed class ViewStore(ViewOptions options)
{
    readonly ConcurrentDictionary<string, PictureViews> _views = new(StringComparer.Ordinal);

    /// <summary>Reads pictures that are not there, as many at once as there are processors.</summary>
    /// <returns>Of each picture that cannot be read the SHA-256 and why.</returns>
    public IReadOnlyDictionary<string, string> Fill(IEnumerable<(string Sha256, string Path, PictureFacts Facts)> pictures, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var missing = pictures.Where(p => !_views.ContainsKey(p.Sha256)).DistinctBy(p => p.Sha256).ToList();
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        Parallel.ForEach(missing, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, picture =>
        {
            var (views, failure) = Read(picture.Sha256, picture.Path, picture.Facts);
            if (views is null)
            {
                failures[picture.Sha256] = failure!;
            }
            else
            {
                _views[picture.Sha256] = views;
            }
            progress?.Report(new("read pictures", Interlocked.Increment(ref done), missing.Count, "pictures"));
        });
        return failures;
    }

    /// <summary>What is shown of a picture; null where it is not there.</summary>
    public PictureViews? Find(string sha256) => _views.GetValueOrDefault(sha256);

    (PictureViews? Views, string? Failure) Read(string sha256, string path, PictureFacts facts)
    {
        var (content, failure) = PictureFile.Read(path);
        return content is null ? (null, failure)
            : FileHash.Of(content) != sha256 ? (null, "the file is not the picture that was rated: its content has changed")
            : PictureViewer.View(content, Areas.Of(new ScoringSubject(facts.File, content, facts.Detections)), options);
    }
}
