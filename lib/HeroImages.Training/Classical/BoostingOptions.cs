namespace HeroImages.Training.Classical;

/// <summary>How trees are boosted.</summary>
public sealed record BoostingOptions
{
    /// <summary>Questions from the root to a leaf at most. Defaults to 3.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Share of a tree that is added. Defaults to 0.05.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Share of the rows that each tree is grown on. Defaults to 0.7.</summary>
    public double Subsample { get; init; } = 0.7;

    /// <summary>Rows in a leaf at least; of less than 200 rows a tenth, but no less than 3. Defaults to 20.</summary>
    public int LeastInLeaf { get; init; } = 20;

    /// <summary>Trees at most. Defaults to 400.</summary>
    public int Rounds { get; init; } = 400;

    /// <summary>Trees without gain on the rows held back after which growing stops; what came after the best is dropped. Defaults to 40.</summary>
    public int Patience { get; init; } = 40;

    internal int LeastInLeafOf(int rows) => Math.Clamp(rows / 10, Math.Min(3, LeastInLeaf), LeastInLeaf);
}
