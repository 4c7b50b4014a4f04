namespace HeroImages.Labeling.Rubrics;

/// <summary>A sub-score.</summary>
/// <param name="Name">Lower-case word, also the member of the answer.</param>
/// <param name="Meaning">What is judged.</param>
public sealed record RubricPart(string Name, string Meaning);
