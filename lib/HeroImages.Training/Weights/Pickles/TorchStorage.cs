namespace HeroImages.Training.Weights.Pickles;

/// <summary>A row of numbers that tensors are views of.</summary>
/// <param name="Kind">The type of the numbers.</param>
/// <param name="Key">Its name in the file.</param>
/// <param name="Count">How many numbers there are.</param>
sealed record TorchStorage(TensorKind Kind, string Key, long Count);
