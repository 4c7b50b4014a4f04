using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Scoring;
using HeroImages.Training.Features;

namespace HeroImages.Training.Backbones;

/// <summary>Rows of pictures that are learned from, in memory, each computed once. May be used from any number of threads.</summary>
sealed class RowStore(FeatureRows rows)
{
    readonly ConcurrentDictionary<string, float[]> _rows = new(StringComparer.Ordinal);

    /// <summary>Computes the rows of pictures that have none, as many at once as there are processors.</summary>
    /// <returns>Of each picture that has none the SHA-256 and why.</returns>
    public IReadOnlyDictionary<string, string> Fill(IEnumerable<(string Sha256, string Path, PictureFacts Facts)> pictures, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var missing = pictures.Where(p => !_rows.ContainsKey(p.Sha256)).DistinctBy(p => p.Sha256).ToList();
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        Parallel.ForEach(missing, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, picture =>
        {
            var (row, failure) = Compute(picture.Sha256, picture.Path, picture.Facts);
            if (row is null)
            {
                failures[picture.Sha256] = failure!;
            }
            else
            {
                _rows[picture.Sha256] = row;
            }
            progress?.Report(new($"features of {rows.Deep.Name}", Interlocked.Increment(ref done), missing.Count, "pictures", FormattableString.Invariant($"{rows.Asked.Hits} known")));
        });
        return failures;
    }

    /// <summary>The row of a picture; null where there is none.</summary>
    public float[]? Find(string sha256) => _rows.GetValueOrDefault(sha256);

    (float[]? Row, string? Failure) Compute(string sha256, string path, PictureFacts facts)
    {
        var (content, failure) = PictureFile.Read(path);
        return content is null ? (null, failure)
            : FileHash.Of(content) != sha256 ? (null, "the file is not the picture that was rated: its content has changed")
            : rows.Of(new ScoringSubject(facts.File, content, facts.Detections));
    }
}
