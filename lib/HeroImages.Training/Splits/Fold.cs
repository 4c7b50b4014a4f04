using HeroImages.Training.Examples;

namespace HeroImages.Training.Splits;

/// <summary>A division of examples for one training. No group, and so no location and no burst, is in two parts.</summary>
/// <param name="Training">To learn from.</param>
/// <param name="Validation">Rated by people, unless nothing is; may be empty where there is too little.</param>
/// <param name="Test">Rated by people; empty where nothing is judged.</param>
public sealed record Fold(IReadOnlyList<Example> Training, IReadOnlyList<Example> Validation, IReadOnlyList<Example> Test);
