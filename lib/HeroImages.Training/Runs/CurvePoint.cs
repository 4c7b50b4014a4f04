using HeroImages.Agreement;

namespace HeroImages.Training.Runs;

/// <summary>A point of a learning curve: a model trained on a part of the groups.</summary>
/// <param name="Share">Share of the groups.</param>
/// <param name="Examples">Examples that it was trained on, in the mean over turns.</param>
/// <param name="Spearman">Its rank correlation on the test.</param>
/// <param name="Precision">Its precision among the first 50, or the first tenth of a smaller test.</param>
public sealed record CurvePoint(double Share, int Examples, Figure Spearman, Figure Precision);
