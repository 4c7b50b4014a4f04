using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Features;

/// <summary>
/// The features of pictures, each measured once: they are kept in memory, and in a folder for the next time. A file of that folder that is
/// damaged only costs time. May be used from any number of threads, and by several processes at once.
/// </summary>
/// <param name="folder">Where features are kept; null to keep them in memory alone.</param>
/// <param name="options">How pictures are measured; null for the defaults.</param>
public sealed class FeatureStore(string? folder = null, MeasureOptions? options = null)
{
    /// <summary>Pictures after which what was measured is written, so that being killed costs little.</summary>
    const int Chunk = 128;

    readonly ConcurrentDictionary<string, PictureFeatureRow> _rows = new(StringComparer.Ordinal);
    readonly FeatureFolder? _folder = folder is null ? null : new(folder);
    bool _isLoaded;

    /// <summary>Measures pictures that have not been measured yet.</summary>
    /// <param name="examples">The pictures.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="cancel">Stops between pictures; what was measured is kept.</param>
    /// <returns>Of each picture that cannot be measured its SHA-256 and why.</returns>
    public IReadOnlyDictionary<string, string> Measure(IReadOnlyList<Example> examples, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        Load();
        var missing = examples.Where(example => !_rows.ContainsKey(KeyOf(example))).DistinctBy(KeyOf).ToList();
        var failures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        foreach (var chunk in missing.Chunk(Chunk))
        {
            var measured = new ConcurrentDictionary<string, PictureFeatureRow>(StringComparer.Ordinal);
            try
            {
                Parallel.ForEach(chunk, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, example =>
                {
                    var (row, failure) = Measure(example);
                    if (row is null)
                    {
                        failures[example.Sha256] = failure!;
                    }
                    else
                    {
                        _rows[KeyOf(example)] = measured[KeyOf(example)] = row;
                    }
                    progress?.Report(new("measure pictures", Interlocked.Increment(ref done), missing.Count, "pictures"));
                });
            }
            finally
            {
                _folder?.TryAdd(measured);
            }
        }
        return failures;
    }

    /// <summary>The features of a picture that was measured; null where it was not, or could not be.</summary>
    public PictureFeatureRow? Find(Example example) => _rows.GetValueOrDefault(KeyOf(example));

    (PictureFeatureRow? Row, string? Failure) Measure(Example example)
    {
        var (content, failure) = PictureFile.Read(example.Path);
        return content is null ? (null, failure)
            : FileHash.Of(content) != example.Sha256 ? (null, "the file is not the picture that was rated: its content has changed")
            : PictureFeatures.Read(example.Subject(content), options);
    }

    /// <summary>What the features depend on: the picture, its boxes, and how it is measured.</summary>
    string KeyOf(Example example) => Convert.ToHexStringLower(System.IO.Hashing.XxHash128.Hash(WideText.ToBytes(FormattableString.Invariant(
        $"{PictureFeatures.Version} {PictureFeatures.Names.Count} {options?.InfoBar ?? 0:R} {example.Sha256} {string.Join(';', example.Facts.Detections.Select(Text))}"))));

    static string Text(Detections.Detection d) => FormattableString.Invariant(
        $"{d.Category} {d.Confidence:R} {d.Box.X:R} {d.Box.Y:R} {d.Box.Width:R} {d.Box.Height:R} {string.Join(',', d.Classifications.Select(c => $"{c.Label.Name} {c.Confidence:R}"))}");

    void Load()
    {
        if (_folder is not null && !_isLoaded)
        {
            foreach (var (key, row) in _folder.Read())
            {
                _rows.TryAdd(key, row);
            }
        }
        _isLoaded = true;
    }
}
