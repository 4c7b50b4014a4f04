using HeroImages.Labeling.Human;
using HeroImages.Training.Classical;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Learning;

/// <summary>What a network is to say of its pictures, which are known by their places.</summary>
sealed record LearningSet
{
    /// <summary>A comparison in a burst counts so many times one of any two pictures: there is all that differs.</summary>
    const float BurstWeight = 3;

    /// <summary>Shares of the scores 0 to 10 of each picture, one picture after another.</summary>
    public required float[] Histograms { get; init; }

    /// <summary>The score of each picture.</summary>
    public required float[] Values { get; init; }

    /// <summary>What each picture counts.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Comparisons: places of the better and the worse picture, which may have no score of their own, and what it counts.</summary>
    public IReadOnlyList<(int Better, int Worse, float Weight)> Pairs { get; init; } = [];

    /// <summary>Pictures that have a score.</summary>
    public int Count => Values.Length;

    /// <summary>A set of examples.</summary>
    /// <param name="examples">The pictures with scores, in the order of their places.</param>
    /// <param name="pairs">Comparisons.</param>
    /// <param name="placeOf">The place of a picture by its SHA-256; null for one that cannot be used.</param>
    public static LearningSet Of(IReadOnlyList<Example> examples, IReadOnlyList<ExamplePair> pairs, Func<string, int?> placeOf) => new()
    {
        Histograms = [.. examples.SelectMany(example => example.Histogram).Select(share => (float)share)],
        Values = [.. examples.Select(example => (float)example.Target)],
        Weights = examples.Count == 0 ? [] : [.. ExampleWeights.Of(examples).Select(weight => (float)weight)],
        Pairs = [.. pairs.Select(pair => Pair(pair, placeOf)).OfType<(int, int, float)>()],
    };

    static (int, int, float)? Pair(ExamplePair pair, Func<string, int?> placeOf)
    {
        var (first, second) = (placeOf(pair.First.Sha256), placeOf(pair.Second.Sha256));
        var weight = pair.IsBurst ? BurstWeight : 1;
        return first is not { } one || second is not { } other ? null : pair.Choice switch
        {
            PairChoice.First => (one, other, weight),
            PairChoice.Second => (other, one, weight),
            _ => null,
        };
    }
}
