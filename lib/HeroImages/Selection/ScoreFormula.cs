namespace HeroImages.Selection;

/// <summary>Weighted sums of measures.</summary>
static class ScoreFormula
{
    /// <summary>What each term adds, by the measure's name in snake_case.</summary>
    public static IReadOnlyDictionary<string, double> Parts(IReadOnlyList<ScoreTerm> terms, ReadOnlySpan<double> measures)
    {
        var parts = new Dictionary<string, double>();
        foreach (var term in terms)
        {
            parts[MeasureText.Name(term.Measure)] = parts.GetValueOrDefault(MeasureText.Name(term.Measure)) + (term.Weight * measures[(int)term.Measure]);
        }
        return parts;
    }

    /// <summary>The formula of a stratum: its own, else the recipe's.</summary>
    public static IReadOnlyList<ScoreTerm> Of(SelectionRecipe recipe, int stratum) =>
        recipe.Strata[stratum].Score is { Count: > 0 } own ? own : recipe.Score;
}
