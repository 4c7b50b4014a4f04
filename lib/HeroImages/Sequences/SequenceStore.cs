using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// For every image of a <see cref="DetectionStore"/>, in the same order, its sequence, frame, location and time.
/// Immutable; all members may be used from any thread.
/// </summary>
public sealed class SequenceStore
{
    internal SequenceStore(SequenceColumns columns, SequenceJoin join, IReadOnlyList<OddityCount> oddities)
    {
        Columns = columns;
        Join = join;
        Oddities = oddities;
    }

    /// <summary>How images and metadata found each other.</summary>
    public SequenceJoin Join { get; }

    /// <summary>What was not as the formats say.</summary>
    public IReadOnlyList<OddityCount> Oddities { get; }

    /// <summary>Number of different sequences.</summary>
    public int SequenceCount => Columns.Ids.Count;

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
