using HeroImages.Labeling;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli;

/// <summary>A batch that is ready to be made.</summary>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Setup">What is asked.</param>
/// <param name="Estimate">What it will cost.</param>
sealed record BatchPlan(GeminiEndpoint Endpoint, BatchSetup Setup, RatingEstimate Estimate);
