namespace HeroImages.Selection;

/// <summary>What a quota or limit costs: by how much the mean score would rise without it.</summary>
/// <param name="Of">The quota ("quota portrait"), limit ("limit hour"), coverage, or "all of these".</param>
/// <param name="MeanScore">Mean score given up; slightly below zero where a rule happens to help.</param>
public sealed record Price(string Of, double MeanScore);
