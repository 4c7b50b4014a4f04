using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// What metadata files say of images, before it is known which images there are: about 70 bytes an entry, needed no
/// longer once it is joined. Made by <see cref="MetadataReader"/>; unchanging, for any thread.
/// </summary>
public sealed class MetadataTable
{
    internal MetadataTable()
    {
    }

    /// <summary>Number of entries that have a file name; one name may stand more than once.</summary>
    public int Count => Rows.Count;

    /// <summary>What was not as the formats say.</summary>
    public IReadOnlyList<OddityCount> Oddities => Log.Counts;

    /// <summary>File names, one an entry.</summary>
    internal PathColumn Names { get; private set; } = new();

    /// <summary>One row an entry.</summary>
    internal Column<MetadataRow> Rows { get; } = new();

    internal TextTable Sequences { get; } = new();

    internal TextTable Locations { get; } = new();

    /// <summary>Pictures that must not be published.</summary>
    internal SparseColumn<bool> NotPublic { get; } = new();

    /// <summary>Pictures taken by the clock, not by an animal: they join no derived sequence.</summary>
    internal SparseColumn<bool> StandsAlone { get; } = new();

    /// <summary>Further names of some entries, each list weaker than the one before.</summary>
    internal IReadOnlyList<OtherNames> OtherNames { get; } = [new(), new()];

    internal OddityLog Log { get; } = new();

    /// <summary>Drops the file names, half of the memory, once they have been matched for the last time.</summary>
    internal void ForgetNames() => Names = new();
}
