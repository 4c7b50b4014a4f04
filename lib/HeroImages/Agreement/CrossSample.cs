namespace HeroImages.Agreement;

/// <summary>A table of two sides with the clusters that its items come from, ready to be resampled. Immutable.</summary>
sealed class CrossSample
{
    readonly CrossTable _table;
    readonly (int Cell, long Count)[][] _ofCluster;

    /// <param name="table">The table.</param>
    /// <param name="clusterOf">The cluster of each item of the table, from 0 on.</param>
    /// <param name="clusters">Number of clusters.</param>
    public CrossSample(CrossTable table, IReadOnlyList<int> clusterOf, int clusters)
    {
        _table = table;
        var cells = Enumerable.Range(0, clusters).Select(_ => new List<int>()).ToArray();
        for (var item = 0; item < clusterOf.Count; item++)
        {
            if (table.CellOf[item] >= 0)
            {
                cells[clusterOf[item]].Add(table.CellOf[item]);
            }
        }
        _ofCluster = [.. cells.Select(list => list.CountBy(cell => cell).OrderBy(pair => pair.Key).Select(pair => (pair.Key, (long)pair.Value)).ToArray())];
    }

    /// <summary>How often each cell occurs when each cluster is taken so many times.</summary>
    public void Count(ReadOnlySpan<int> times, long[] counts)
    {
        Array.Clear(counts);
        for (var cluster = 0; cluster < times.Length; cluster++)
        {
            if (times[cluster] is > 0 and var taken)
            {
                foreach (var (cell, count) in _ofCluster[cluster])
                {
                    counts[cell] += taken * count;
                }
            }
        }
    }

    /// <summary>Room for counts.</summary>
    public long[] NewCounts() => new long[_table.Cells];

    /// <summary>A measurer of the table, for one thread.</summary>
    public CrossMeasurer NewMeasurer() => new(_table);
}
