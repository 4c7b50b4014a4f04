using System.Numerics;

namespace HeroImages.Agreement;

/// <summary>
/// How many pairs of items are ordered alike, and how many contrarily, between each two clusters. A draw that takes clusters several
/// times then needs no counting: the pairs between two clusters count as often as the product of their times. Immutable.
/// </summary>
sealed class ClusterOrders
{
    /// <summary>Beyond this a table of clusters by clusters takes too much room.</summary>
    const int MostClusters = 2000;

    /// <summary>Looking a pair of clusters up costs so many times less than counting a cell anew.</summary>
    const int PairsPerCell = 40;

    /// <summary>Numbers in the tree of counts by column and cluster.</summary>
    const int MostCounts = 20_000_000;

    /// <summary>Counting anew is as fast where there are few cells.</summary>
    const int LeastCells = 500;

    readonly int _clusters;
    readonly double[] _concordant;
    readonly double[] _discordant;

    /// <summary>Whether it is worth the trouble.</summary>
    public static bool IsFor(CrossTable table, int clusters) =>
        clusters <= MostClusters && table.Cells >= LeastCells && (long)clusters * clusters <= (long)PairsPerCell * table.Cells && (long)(table.Columns.Length + 1) * clusters <= MostCounts;

    /// <param name="table">The table.</param>
    /// <param name="ofCluster">Which cells occur in each cluster, and how often.</param>
    public ClusterOrders(CrossTable table, (int Cell, long Count)[][] ofCluster)
    {
        _clusters = ofCluster.Length;
        (_concordant, _discordant) = (new double[_clusters * _clusters], new double[_clusters * _clusters]);
        var inCell = ofCluster.SelectMany((cells, cluster) => cells.Select(cell => (cell.Cell, Cluster: cluster, Count: (int)cell.Count))).OrderBy(entry => entry.Cell).ToArray();
        var (seen, tree) = (new int[_clusters], new int[(table.Columns.Length + 1) * _clusters]);
        var (below, upTo) = (new int[_clusters], new int[_clusters]);
        for (int from = 0, to; from < inCell.Length; from = to)
        {
            for (to = from; to < inCell.Length && table.CellRow[inCell[to].Cell] == table.CellRow[inCell[from].Cell]; to++)
            {
                var column = table.CellColumn[inCell[to].Cell];
                SumOfFirst(tree, column, below);
                SumOfFirst(tree, column + 1, upTo);
                Note(inCell[to].Cluster, inCell[to].Count, seen, below, upTo);
            }
            foreach (var (cell, cluster, count) in inCell.AsSpan(from, to - from))
            {
                seen[cluster] += count;
                for (var at = table.CellColumn[cell] + 1; at <= table.Columns.Length; at += at & -at)
                {
                    tree[(at * _clusters) + cluster] += count;
                }
            }
        }
    }

    /// <summary>Pairs ordered alike and contrarily where each cluster is taken so many times.</summary>
    public (long Concordant, long Discordant) Count(ReadOnlySpan<int> times)
    {
        Span<double> taken = stackalloc double[_clusters];
        for (var cluster = 0; cluster < _clusters; cluster++)
        {
            taken[cluster] = times[cluster];
        }
        double concordant = 0, discordant = 0;
        for (var cluster = 0; cluster < _clusters; cluster++)
        {
            if (times[cluster] > 0)
            {
                concordant += times[cluster] * Product(_concordant.AsSpan(cluster * _clusters, _clusters), taken);
                discordant += times[cluster] * Product(_discordant.AsSpan(cluster * _clusters, _clusters), taken);
            }
        }
        return ((long)concordant, (long)discordant);
    }

    void Note(int cluster, int count, int[] seen, int[] below, int[] upTo)
    {
        var concordant = _concordant.AsSpan(cluster * _clusters, _clusters);
        var discordant = _discordant.AsSpan(cluster * _clusters, _clusters);
        for (var other = 0; other < seen.Length; other++)
        {
            concordant[other] += (double)count * below[other];
            discordant[other] += (double)count * (seen[other] - upTo[other]);
        }
    }

    /// <summary>Adds up a tree whose counts are one number a cluster.</summary>
    void SumOfFirst(int[] tree, int places, Span<int> sums)
    {
        sums.Clear();
        for (var at = places; at > 0; at &= at - 1)
        {
            var counts = tree.AsSpan(at * _clusters, _clusters);
            var i = 0;
            for (; i <= sums.Length - Vector<int>.Count; i += Vector<int>.Count)
            {
                (new Vector<int>(sums[i..]) + new Vector<int>(counts[i..])).CopyTo(sums[i..]);
            }
            for (; i < sums.Length; i++)
            {
                sums[i] += counts[i];
            }
        }
    }

    static double Product(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var (sums, i) = (Vector<double>.Zero, 0);
        for (; i <= one.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            sums += new Vector<double>(one[i..]) * new Vector<double>(other[i..]);
        }
        var sum = Vector.Sum(sums);
        for (; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
