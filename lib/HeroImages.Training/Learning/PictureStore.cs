using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Scoring;

namespace HeroImages.Training.Learning;

/// <summary>What is learned from pictures, in memory, made once of each. May be used from any number of threads.</summary>
/// <typeparam name="T">What is made: the views or the features of a picture.</typeparam>
/// <param name="step">What making it is, in a few words, for the progress.</param>
/// <param name="make">Makes it, or says why it cannot be made; called by several threads at once.</param>
/// <param name="detail">What else to show beside the progress; null for nothing.</param>
sealed class PictureStore<T>(string step, Func<ScoringSubject, (T? Made, string? Failure)> make, Func<string>? detail = null) where T : class
{
    readonly ConcurrentDictionary<string, T> _made = new(StringComparer.Ordinal);

    /// <summary>Makes what is not there yet, of as many pictures at once as there are processors.</summary>
    /// <returns>Of each picture of which it cannot be made the SHA-256 and why.</returns>
    public IReadOnlyDictionary<string, string> Fill(IEnumerable<(string Sha256, string Path, PictureFacts Facts)> pictures, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var missing = pictures.Where(p => !_made.ContainsKey(p.Sha256)).DistinctBy(p => p.Sha256).ToList();
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        Parallel.ForEach(missing, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, picture =>
        {
            var (made, failure) = Make(picture.Sha256, picture.Path, picture.Facts);
            if (made is null)
            {
                failures[picture.Sha256] = failure!;
            }
            else
            {
                _made[picture.Sha256] = made;
            }
            progress?.Report(new(step, Interlocked.Increment(ref done), missing.Count, "pictures", detail?.Invoke()));
        });
        return failures;
    }

    /// <summary>What was made of a picture; null where it is not there.</summary>
    public T? Find(string sha256) => _made.GetValueOrDefault(sha256);

    (T? Made, string? Failure) Make(string sha256, string path, PictureFacts facts)
    {
        var (content, failure) = PictureFile.Read(path);
        return content is null ? (null, failure)
            : FileHash.Of(content) != sha256 ? (null, "the file is not the picture that was rated: its content has changed")
            : make(new(facts.File, content, facts.Detections));
    }
}
