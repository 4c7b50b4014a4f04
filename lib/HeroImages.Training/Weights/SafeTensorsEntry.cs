namespace HeroImages.Training.Weights;

/// <summary>Where the numbers of a tensor stand.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Begin">The first byte, counted from the end of the header.</param>
/// <param name="End">The byte behind the last.</param>
sealed record SafeTensorsEntry(WeightTensor Tensor, long Begin, long End);
