using HeroImages.Labeling.Human;

namespace HeroImages.Agreement;

/// <summary>What comparisons say of a picture.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Strength">Its log strength: the chance to beat another is 1 / (1 + exp(-(difference of strengths))).</param>
/// <param name="StandardError">Standard error of the strength; null where there are too many pictures to tell it.</param>
/// <param name="Comparisons">Comparisons that it was in.</param>
/// <param name="Wins">How many it won; equal ones count half.</param>
public sealed record BradleyTerryItem(PicturePointer Picture, double Strength, double? StandardError, int Comparisons, double Wins);
