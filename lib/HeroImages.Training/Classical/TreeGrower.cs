namespace HeroImages.Training.Classical;

/// <summary>
/// Grows trees of least squares level by level, over rows that are sorted by each column once. Where a column has a direction, no split goes
/// against it, and neither does any pair of leaves on its two sides: they are kept on their sides of the middle. For one thread.
/// </summary>
sealed class TreeGrower
{
    readonly double[][] _x;
    readonly int[][] _sorted;
    readonly IReadOnlyList<int> _directions;
    readonly int _depth;
    readonly int _leastInLeaf;

    public TreeGrower(double[][] x, IReadOnlyList<int> directions, int depth, int leastInLeaf)
    {
        (_x, _directions, _depth, _leastInLeaf) = (x, directions, depth, leastInLeaf);
        _sorted = [.. Enumerable.Range(0, directions.Count).Select(column => Enumerable.Range(0, x.Length).OrderBy(row => x[row][column]).ToArray())];
    }

    /// <summary>Grows a tree.</summary>
    /// <param name="target">What each row is to give.</param>
    /// <param name="weight">What each row counts; 0 for rows that this tree does not see.</param>
    /// <param name="shrink">Factor of all values.</param>
    public RegressionTree Grow(double[] target, double[] weight, double shrink)
    {
        var nodeOf = weight.Select(w => w > 0 ? 0 : -1).ToArray();
        var root = new GrowingNode(double.NegativeInfinity, double.PositiveInfinity);
        for (var row = 0; row < target.Length; row++)
        {
            root.Sums.Add(target[row], weight[row]);
        }
        var nodes = new List<GrowingNode> { root };
        for (int level = 0, first = 0; level < _depth && first < nodes.Count; level++)
        {
            var last = nodes.Count;
            FindSplits(nodes, first, nodeOf, target, weight);
            Split(nodes, first, last, nodeOf);
            first = last;
        }
        return new([.. nodes.Select(n => n.Feature)], [.. nodes.Select(n => (float)n.Threshold)], [.. nodes.Select(n => n.Yes)], [.. nodes.Select(n => (float)(shrink * n.Value))]);
    }

    void FindSplits(List<GrowingNode> nodes, int first, int[] nodeOf, double[] target, double[] weight)
    {
        for (var column = 0; column < _sorted.Length; column++)
        {
            for (var i = first; i < nodes.Count; i++)
            {
                nodes[i].Begin();
            }
            foreach (var row in _sorted[column])
            {
                if (nodeOf[row] >= first)
                {
                    nodes[nodeOf[row]].Offer(column, _x[row][column], target[row], weight[row], _directions[column], _leastInLeaf);
                }
            }
        }
    }

    void Split(List<GrowingNode> nodes, int first, int last, int[] nodeOf)
    {
        for (var i = first; i < last; i++)
        {
            if (nodes[i].Feature >= 0)
            {
                nodes[i].Yes = nodes.Count;
                nodes.AddRange(nodes[i].Children(_directions[nodes[i].Feature]));
            }
        }
        for (var row = 0; row < nodeOf.Length; row++)
        {
            if (nodeOf[row] >= first && nodes[nodeOf[row]] is { Feature: >= 0 } node)
            {
                nodeOf[row] = _x[row][node.Feature] <= node.Threshold ? node.Yes : node.Yes + 1;
            }
        }
    }
}
