namespace HeroImages.Labeling;

/// <summary>Who or what judges, and how it was asked. Ratings of different ids do not stand on one scale.</summary>
/// <param name="Rater">The sort of rater ("technical", "gemini", "ollama", "openai"), or a person's name.</param>
/// <param name="Model">The model that was asked for, as the user named it; null for people and the technical rater.</param>
/// <param name="Rubric">Name of the rubric and the beginning of its content hash, such as <c>heroes@1f2e3d4c</c>.</param>
/// <param name="Settings">What else shapes the answer, such as <c>768px medium</c>; null where nothing does.</param>
public sealed record RaterId(string Rater, string? Model, string Rubric, string? Settings = null)
{
    /// <summary>Names that people cannot have, since raters of other sorts are called so.</summary>
    public static IReadOnlyList<string> SortsOfRaters { get; } = ["technical", "gemini", "ollama", "openai"];

    /// <summary>Whether a person judges.</summary>
    public bool IsPerson => Model is null && !SortsOfRaters.Contains(Rater);

    /// <summary>As a person reads it: the name, or the sort and the model.</summary>
    public string Title => Model is null ? Rater : $"{Rater} {Model}";

    /// <summary>A title for each of several raters: rubric and settings are added where titles would be the same.</summary>
    /// <param name="raters">Different raters.</param>
    /// <returns>The titles, in the same order, each different from all others.</returns>
    public static IReadOnlyList<string> Titles(IReadOnlyList<RaterId> raters)
    {
        var count = raters.CountBy(rater => rater.Title).ToDictionary();
        return [.. raters.Select(rater => count[rater.Title] == 1 ? rater.Title : string.Join(' ', new[] { rater.Title, rater.Rubric, rater.Settings }.Where(part => !string.IsNullOrEmpty(part))))];
    }
}
