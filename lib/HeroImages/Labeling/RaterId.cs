namespace HeroImages.Labeling;

/// <summary>Who or what judges, and how it was asked. Ratings of different ids do not stand on one scale.</summary>
/// <param name="Rater">The sort of rater ("technical", "gemini", "ollama", "openai"), or a person's name.</param>
/// <param name="Model">The model that was asked for, as the user named it; null for people and the technical rater.</param>
/// <param name="Rubric">Name of the rubric and the beginning of its content hash, such as <c>heroes@1f2e3d4c</c>.</param>
/// <param name="Settings">What else shapes the answer, such as <c>768px medium</c>; null where nothing does.</param>
public sealed record RaterId(string Rater, string? Model, string Rubric, string? Settings = null);
