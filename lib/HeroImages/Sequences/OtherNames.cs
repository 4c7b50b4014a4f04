using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Names by which metadata entries may be known beside their own, such as a bare file name.</summary>
sealed class OtherNames
{
    readonly Column<int> _entries = new();

    public PathColumn Names { get; } = new();

    /// <summary>The metadata entry that name <paramref name="index"/> belongs to.</summary>
    public int Entry(int index) => _entries[index];

    public void Add(ReadOnlySpan<byte> name, int entry)
    {
        Names.Add(name);
        _entries.Add(entry);
    }
}
