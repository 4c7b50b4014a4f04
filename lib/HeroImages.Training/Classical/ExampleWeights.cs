using HeroImages.Training.Examples;

namespace HeroImages.Training.Classical;

/// <summary>What examples count in a training.</summary>
public static class ExampleWeights
{
    /// <summary>No score is raised to more than so many times the usual.</summary>
    const double Most = 3;

    /// <summary>
    /// Weights for which rare scores count more: that of the example, divided by the root of how frequent its score is (rounded, and a mean of
    /// 1 over all examples before the limit of 3), times that.
    /// </summary>
    /// <param name="examples">The examples of one training.</param>
    /// <returns>A weight above 0 for each.</returns>
    public static double[] Of(IReadOnlyList<Example> examples)
    {
        var frequency = examples.CountBy(Bin).ToDictionary(bin => bin.Key, bin => (double)bin.Value / examples.Count);
        double[] rarity = [.. examples.Select(example => 1 / Math.Sqrt(frequency[Bin(example)]))];
        var mean = rarity.Average();
        return [.. examples.Select((example, i) => example.Weight * Math.Min(Most, rarity[i] / mean))];
    }

    static int Bin(Example example) => (int)Math.Round(example.Target, MidpointRounding.AwayFromZero);
}
