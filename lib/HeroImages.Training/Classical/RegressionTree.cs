namespace HeroImages.Training.Classical;

/// <summary>A tree of questions whether a feature is at most a threshold. Nodes stand in one row, the root first, children behind their parent.</summary>
/// <param name="Feature">The feature that each node asks for; -1 for a leaf.</param>
/// <param name="Threshold">The threshold of each node.</param>
/// <param name="Yes">The node where at most the threshold leads to; the other one stands behind it.</param>
/// <param name="Value">What each node adds where it is a leaf, or the mean of what is below it.</param>
sealed record RegressionTree(int[] Feature, float[] Threshold, int[] Yes, float[] Value)
{
    public double Of(double[] x) => Value[LeafOf(x)];

    /// <summary>Tells which feature brings how much on the way from the root to the leaf; together with the root's value that is the tree's value.</summary>
    public void Explain(double[] x, Action<int, double> tell)
    {
        for (var node = 0; Feature[node] >= 0;)
        {
            var next = Next(x, node);
            tell(Feature[node], (double)Value[next] - Value[node]);
            node = next;
        }
    }

    int LeafOf(double[] x)
    {
        var node = 0;
        while (Feature[node] >= 0)
        {
            node = Next(x, node);
        }
        return node;
    }

    int Next(double[] x, int node) => x[Feature[node]] <= Threshold[node] ? Yes[node] : Yes[node] + 1;
}
