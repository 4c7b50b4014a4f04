using HeroImages.Agreement;

namespace HeroImages.Training.Runs;

/// <summary>A row of a scoreboard as a program reads it.</summary>
/// <param name="Judge">What it is called.</param>
/// <param name="Pictures">Pictures of the test that it has a value of.</param>
/// <param name="Figures">Its figures by the measure's name in snake_case.</param>
/// <param name="ModelIsHigherBy">By how much the model's figures are higher on the same pictures and draws; null where that is no question.</param>
/// <param name="Note">What else is to be said; null for nothing.</param>
public sealed record SummaryRow(
    string Judge, int Pictures, IReadOnlyDictionary<string, Figure> Figures, IReadOnlyDictionary<string, Figure>? ModelIsHigherBy, string? Note);
