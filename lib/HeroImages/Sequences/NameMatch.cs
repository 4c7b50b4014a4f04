using System.Collections;

namespace HeroImages.Sequences;

/// <summary>Which metadata entry each image has, and how it was found.</summary>
sealed class NameMatch
{
    readonly int[] _entries;
    readonly SequenceOrigin[] _origins;
    readonly int[] _counts = new int[Enum.GetValues<SequenceOrigin>().Length];
    readonly BitArray _used;

    public NameMatch(int images, int entries)
    {
        _entries = new int[images];
        _origins = new SequenceOrigin[images];
        _used = new BitArray(entries);
        Array.Fill(_entries, -1);
    }

    /// <summary>Number of entries that some image has.</summary>
    public int UsedEntries { get; private set; }

    /// <summary>Entries that gave way to a later one of the same name, and some of their names.</summary>
    public (int Count, IReadOnlyList<string> Examples) Repeated { get; set; } = (0, []);

    /// <summary>Images that an entry which gave way to a later one says must not be published: that stands.</summary>
    public HashSet<int> KeptBack { get; } = [];

    /// <summary>The entry of an image; -1 if there is none.</summary>
    public int Entry(int image) => _entries[image];

    /// <summary>How the entry of an image was found; of no meaning without entry.</summary>
    public SequenceOrigin Origin(int image) => _origins[image];

    /// <summary>True for an entry that some image has.</summary>
    public bool IsUsed(int entry) => _used[entry];

    /// <summary>Number of images whose entry was found in one way.</summary>
    public int Count(SequenceOrigin origin) => _counts[(int)origin];

    /// <summary>Gives an image its entry.</summary>
    public void Set(int image, int entry, SequenceOrigin origin)
    {
        (_entries[image], _origins[image]) = (entry, origin);
        _counts[(int)origin]++;
        UsedEntries += _used[entry] ? 0 : 1;
        _used[entry] = true;
    }

    /// <summary>Gives an image a later entry of the same name.</summary>
    public void Replace(int image, int entry)
    {
        _used[_entries[image]] = false;
        _used[entry] = true;
        _entries[image] = entry;
    }
}
