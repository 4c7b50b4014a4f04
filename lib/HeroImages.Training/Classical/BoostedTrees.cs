namespace HeroImages.Training.Classical;

/// <summary>A sum of trees.</summary>
/// <param name="Start">What is there before the first tree.</param>
/// <param name="Trees">The trees, whose values have been shrunk by the learning rate.</param>
sealed record BoostedTrees(float Start, IReadOnlyList<RegressionTree> Trees)
{
    public double Of(double[] x)
    {
        double sum = Start;
        foreach (var tree in Trees)
        {
            sum += tree.Of(x);
        }
        return sum;
    }
}
