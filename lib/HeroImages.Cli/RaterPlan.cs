using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>A rater that is ready, and what is known of it before it begins.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Concurrency">Most pictures at a time.</param>
/// <param name="IsHosted">Whether pictures leave the machines of whoever runs it.</param>
/// <param name="Estimate">What it will cost; null where it is free.</param>
sealed record RaterPlan(IRater Rater, int Concurrency, bool IsHosted, RatingEstimate? Estimate);
