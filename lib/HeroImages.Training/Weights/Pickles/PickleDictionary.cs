namespace HeroImages.Training.Weights.Pickles;

/// <summary>A dictionary of a pickle, ordered or not: its pairs, in order. A key that comes twice stands twice.</summary>
sealed class PickleDictionary
{
    /// <summary>The pairs.</summary>
    public List<(object? Key, object? Value)> Pairs { get; } = [];
}
