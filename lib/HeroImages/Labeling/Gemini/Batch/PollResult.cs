using HeroImages.Files;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>What a round of looks at all open jobs came to.</summary>
/// <param name="Open">Jobs that are still open.</param>
/// <param name="Progress">How many requests are answered.</param>
/// <param name="Trouble">What went wrong, the worst of it; null where nothing did.</param>
sealed record PollResult(int Open, WorkProgress Progress, RaterStoppedException? Trouble);
