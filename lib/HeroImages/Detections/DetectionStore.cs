using System.Collections;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Images;

namespace HeroImages.Detections;

/// <summary>
/// All images of a collection and what was seen in them, in columns: about 120 bytes an image. Reads as a list of
/// <see cref="ImageRecord"/>, made when asked for. Immutable; all members may be used from any thread.
/// </summary>
[TypeFormatterSource]
public sealed class DetectionStore : INotebookForm, IReadOnlyList<ImageRecord>
{
    readonly Lazy<HashSet<int>> _superseded;

    internal DetectionStore(
        DetectionColumns columns, IReadOnlyList<ResultsFile> files, IReadOnlyList<CategoryEntry> categories,
        IReadOnlyList<ClassLabel> labels, IReadOnlyList<OddityCount> oddities)
    {
        Columns = columns;
        Files = files;
        Categories = categories;
        Labels = labels;
        Oddities = oddities;
        _superseded = new(() => RepeatedFiles.Superseded(columns));
    }

    /// <summary>The files that were read, in the order given.</summary>
    public IReadOnlyList<ResultsFile> Files { get; }

    /// <summary>The detection categories of all files.</summary>
    public IReadOnlyList<CategoryEntry> Categories { get; }

    /// <summary>The classes of all files.</summary>
    public IReadOnlyList<ClassLabel> Labels { get; }

    /// <summary>What was not as the formats say.</summary>
    public IReadOnlyList<OddityCount> Oddities { get; }

    /// <summary>Number of images, failed ones and videos included.</summary>
    public int Count => Columns.Images;

    /// <summary>Number of detections of any confidence.</summary>
    public int DetectionCount => Columns.Detections;

    /// <summary>
    /// The detector confidence above which a detection is taken for real when a recipe leaves it open: the typical one
    /// of the detector, and the highest of them when several files differ.
    /// </summary>
    public double TypicalThreshold => Files.Select(f => f.TypicalThreshold).DefaultIfEmpty(DetectorThresholds.Version1000).Max();

    internal DetectionColumns Columns { get; }

    /// <summary>Image <paramref name="index"/>, in file order.</summary>
    public ImageRecord this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var (start, end) = Columns.DetectionsOf(index);
            return new ImageRecord(
                Columns.Files[index],
                [.. Enumerable.Range(start, end - start).Select(DetectionAt)],
                FailureOf(index),
                CameraClock.ToDateTime(Columns.Time[index]),
                Columns.Location[index] is > 0 and var location ? Columns.Locations.Text(location - 1) : null,
                Columns.Width[index] > 0 && Columns.Height[index] > 0 ? new ImageSize(Columns.Width[index], Columns.Height[index]) : null,
                Columns.IsVideo[index]);
        }
    }

    /// <summary>The index of a file as the results write it; null when they do not have it.</summary>
    public int? IndexOf(string file) => Columns.Files.Find(WideText.ToBytes(file)) is >= 0 and var index ? index : null;

    /// <summary>All images in file order.</summary>
    public IEnumerator<ImageRecord> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True for an entry whose file has a better entry elsewhere in the results.</summary>
    internal bool IsSuperseded(int image) => _superseded.Value.Contains(image);

    internal bool HasFailed(int image) => Columns.Failure[image] > 0;

    internal string? FailureOf(int image) =>
        Columns.Failure[image] is > 0 and var failure ? Columns.Failures.Text(failure - 1) : null;

    Detection DetectionAt(int detection)
    {
        var (start, end) = Columns.ClassesOf(detection);
        return new Detection(
            Categories[Columns.Category[detection]].Category,
            Columns.Confidence(detection),
            Columns.Box(detection),
            [.. Enumerable.Range(start, end - start).Select(c => new Classification(Labels[Columns.Class[c]], Columns.ClassConfidence[c]))]);
    }

    /// <inheritdoc/>
    public string ToHtml() => DetectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => DetectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => DetectionForms.Of(this).Title;
}
