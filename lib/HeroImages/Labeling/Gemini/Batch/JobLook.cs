namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>A look at a job.</summary>
/// <param name="Job">The job afterwards.</param>
/// <param name="Operation">What the service said.</param>
sealed record JobLook(BatchJob Job, GeminiOperation Operation);
