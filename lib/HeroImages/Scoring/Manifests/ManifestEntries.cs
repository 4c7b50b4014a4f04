using System.Text;
using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Scoring.Manifests;

/// <summary>Chooses what goes into a manifest and counts what does not. For one thread.</summary>
sealed class ManifestEntries(ManifestSource source, ManifestOptions options)
{
    const string AnyFolder = ".";

    readonly double _threshold = options.Threshold ?? source.Detections?.TypicalThreshold ?? 0;

    public int Empty { get; private set; }

    public int Videos { get; private set; }

    public int Unusable { get; private set; }

    /// <summary>Least confidence that was applied; null where nothing is known of the pictures.</summary>
    public double? Threshold => source.Detections is null ? null : _threshold;

    /// <summary>The entries, each once, by the bytes of their names. To be walked once.</summary>
    public IEnumerable<ManifestEntry> Walk()
    {
        foreach (var (file, image) in Named().DistinctBy(named => named.File, StringComparer.Ordinal).OrderBy(named => named.File, CodePointOrder.Instance))
        {
            if (!IsUsable(file))
            {
                Unusable++;
            }
            else if (image is not { } known)
            {
                yield return new() { File = file };
            }
            else if (Of(file, known) is { } entry)
            {
                yield return entry;
            }
        }
    }

    IEnumerable<(string File, int? Image)> Named()
    {
        var detections = source.Detections;
        return source.Files is { } files
            ? files.Select(file => (file, detections?.IndexOf(file)))
            : Enumerable.Range(0, detections?.Count ?? 0).Where(i => !detections!.IsSuperseded(i)).Select(i => (detections!.Columns.Files[i], (int?)i));
    }

    ManifestEntry? Of(string file, int image)
    {
        var (record, place) = (source.Detections![image], source.Sequences?[image]);
        var seen = record.Detections.Where(d => d.Confidence >= _threshold && d.Category != DetectionCategory.Nothing).ToList();
        if (record.IsVideo)
        {
            Videos++;
            return null;
        }
        if (seen.Count == 0 && record.Failure is null && !options.KeepEmpty)
        {
            Empty++;
            return null;
        }
        return new()
        {
            File = file,
            Location = Known(place?.Location),
            Sequence = Known(place?.Sequence),
            Time = place?.Time,
            Detections = [.. seen.Select(ManifestBox.Of)],
        };
    }

    static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A name has to stay below the image folder, and be one that every system writes alike.</summary>
    internal static bool IsUsable(string file) =>
        file.Length > 0 && RelativePath.Below(AnyFolder, file) is not null && !file.EnumerateRunes().Contains(Rune.ReplacementChar);
}
