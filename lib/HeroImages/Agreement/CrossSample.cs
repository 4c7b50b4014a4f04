namespace HeroImages.Agreement;

/// <summary>A table of two sides with the clusters that its items come from, ready to be resampled. Immutable.</summary>
sealed class CrossSample
{
    readonly CrossTable _table;
    readonly (int Cell, long Count)[][] _ofCluster;
    readonly CrossTotals[] _totals;
    readonly Lazy<ClusterOrders?> _orders;

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
        _totals = [.. _ofCluster.Select(TotalsOf)];
        _orders = new(() => ClusterOrders.IsFor(table, clusters) ? new(table, _ofCluster) : null);
    }

    /// <summary>Something that measures draws, for one thread.</summary>
    public Draws NewDraws() => new(this);

    CrossTotals TotalsOf((int Cell, long Count)[] cells)
    {
        var totals = _table.NewTotals();
        foreach (var (cell, count) in cells)
        {
            totals.Add(_table.Rows[_table.CellRow[cell]], _table.Columns[_table.CellColumn[cell]], count);
        }
        return totals;
    }

    /// <summary>Measures draws.</summary>
    internal sealed class Draws(CrossSample sample)
    {
        readonly CrossMeasurer _measurer = new(sample._table);
        readonly long[] _counts = new long[sample._table.Cells];
        readonly CrossTotals _sums = sample._table.NewTotals();

        /// <summary>Writes the measures where each cluster is taken so many times.</summary>
        /// <param name="times">How often.</param>
        /// <param name="values">Where to write, in the order of <see cref="AgreementMeasure"/>; NaN where not defined.</param>
        /// <returns>Items that count.</returns>
        public long Measure(ReadOnlySpan<int> times, Span<double> values)
        {
            Count(times);
            _sums.Clear();
            for (var cluster = 0; cluster < times.Length; cluster++)
            {
                if (times[cluster] > 0)
                {
                    _sums.Add(sample._totals[cluster], times[cluster]);
                }
            }
            return _measurer.Measure(_counts, _sums, sample._orders.Value?.Count(times), values);
        }

        /// <summary>How pairs are ordered where each cluster is taken so many times.</summary>
        public PairCounts Pairs(ReadOnlySpan<int> times)
        {
            Count(times);
            return _measurer.Pairs(_counts);
        }

        void Count(ReadOnlySpan<int> times)
        {
            Array.Clear(_counts);
            for (var cluster = 0; cluster < times.Length; cluster++)
            {
                if (times[cluster] is > 0 and var taken)
                {
                    foreach (var (cell, count) in sample._ofCluster[cluster])
                    {
                        _counts[cell] += taken * count;
                    }
                }
            }
        }
    }
}
