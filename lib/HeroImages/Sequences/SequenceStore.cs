using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// For every image of a <see cref="DetectionStore"/>, in the same order, its sequence, frame, location and time.
/// Immutable; all members may be used from any thread.
/// </summary>
public sealed class SequenceStore
{
    readonly Lazy<int> _sequenceCount;

    internal SequenceStore(SequenceColumns columns, SequenceJoin join, IReadOnlyList<OddityCount> oddities)
    {
        Columns = columns;
        Join = join;
        Oddities = oddities;
        _sequenceCount = new(() => SequenceIds.Used(columns.Sequence, columns.Ids.Count));
    }

    /// <summary>How images and metadata found each other.</summary>
    public SequenceJoin Join { get; }

    /// <summary>What was not as the formats say.</summary>
    public IReadOnlyList<OddityCount> Oddities { get; }

    /// <summary>Number of different sequences that images have.</summary>
    public int SequenceCount => _sequenceCount.Value;

    /// <summary>The camera sites, each once, in order of first appearance.</summary>
    public IReadOnlyList<string> Locations => [.. Enumerable.Range(0, Columns.Locations.Count).Select(Columns.Locations.Text)];

    /// <summary>Number of images.</summary>
    public int Count => Columns.Sequence.Count;

    internal SequenceColumns Columns { get; }

    /// <summary>The entry of image <paramref name="index"/>, counted as in the <see cref="DetectionStore"/>.</summary>
    public SequenceEntry this[int index] => new(
        Columns.Ids.Text(Columns.Sequence[index]),
        Columns.Frame[index],
        Columns.Frames[index],
        Columns.Locations.Text(Columns.Location[index]),
        CameraClock.ToDateTime(Columns.Time[index]),
        Columns.Origin[index])
    { IsPublic = !Columns.NotPublic[index] };
}
