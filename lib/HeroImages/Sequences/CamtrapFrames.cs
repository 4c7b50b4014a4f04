namespace HeroImages.Sequences;

/// <summary>
/// Numbers the media of each event of a Camtrap DP package, which has no frame numbers: by time, then by natural order
/// of the file names, then by path.
/// </summary>
sealed class CamtrapFrames : IComparer<int>
{
    readonly MetadataTable _table;
    readonly int[] _entries;

    /// <summary>Place of the file name of an entry among the other names; -1 where it has none.</summary>
    readonly int[] _fileName;

    /// <summary>Prepares the entries of one package.</summary>
    /// <param name="table">The table they stand in.</param>
    /// <param name="firstEntry">The first of them.</param>
    public CamtrapFrames(MetadataTable table, int firstEntry)
    {
        _table = table;
        _entries = [.. Enumerable.Range(firstEntry, table.Count - firstEntry).Where(e => table.Rows[e].Sequence >= 0)];
        _fileName = new int[table.Count];
        Array.Fill(_fileName, -1);
        var files = table.OtherNames[1];
        for (var i = 0; i < files.Names.Count; i++)
        {
            _fileName[files.Entry(i)] = i;
        }
    }

    /// <summary>Fills in frame and frames of all entries that have a sequence.</summary>
    public void Number()
    {
        Array.Sort(_entries, this);
        for (var start = 0; start < _entries.Length;)
        {
            var end = start + 1;
            while (end < _entries.Length && _table.Rows[_entries[end]].Sequence == _table.Rows[_entries[start]].Sequence)
            {
                end++;
            }
            for (var i = start; i < end; i++)
            {
                ref var row = ref _table.Rows[_entries[i]];
                (row.Frame, row.Frames) = (i - start, end - start);
            }
            start = end;
        }
    }

    public int Compare(int a, int b)
    {
        ref var rowA = ref _table.Rows[a];
        ref var rowB = ref _table.Rows[b];
        var order = rowA.Sequence.CompareTo(rowB.Sequence);
        order = order != 0 ? order : rowA.Time.CompareTo(rowB.Time);
        order = order != 0 ? order : NaturalOrder.Compare(FileName(a), FileName(b));
        return order != 0 ? order : _table.Names.Bytes(a).AsSpan().SequenceCompareTo(_table.Names.Bytes(b));
    }

    ReadOnlySpan<byte> FileName(int entry) =>
        _fileName[entry] is >= 0 and var row ? _table.OtherNames[1].Names.Name(row) : _table.Names.Name(entry);
}
