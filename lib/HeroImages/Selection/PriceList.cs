namespace HeroImages.Selection;

/// <summary>Works out what each rule of a diverse choice costs, by choosing again without it.</summary>
static class PriceList
{
    const int Digits = 6;

    /// <summary>
    /// All prices, the dearest first; that of all rules together stands first of all. Compared is the same number of picks,
    /// also where strict limits left the count unmet.
    /// </summary>
    public static IReadOnlyList<Price> Of(Representative[] pool, DiversityPlan plan, DiverseChoice choice, SelectionRecipe recipe)
    {
        var without = plan.Set.Select(l => ($"limit {MeasureText.Name(l)}", plan.Without(l)))
            .Concat(recipe.Strata.Index().Where(s => plan.Quotas[s.Index] > 0).Select(s => ($"quota {s.Item.Name}", plan.WithoutQuota(s.Index))))
            .Concat(plan.Coverage > 0 ? [("coverage", plan with { Coverage = 0 })] : [])
            .ToList();
        return
        [
            PriceOf("all of these", plan.WithoutRules()),
            .. without.Select(w => PriceOf(w.Item1, w.Item2)).OrderByDescending(p => p.MeanScore).ThenBy(p => p.Of, StringComparer.Ordinal),
        ];

        // Adding zero makes a rounded -0 a plain 0.
        Price PriceOf(string of, DiversityPlan other) =>
            new(of, Math.Round(DiverseChooser.Choose(pool, other with { Count = choice.Picks.Count }).MeanScore - choice.MeanScore, Digits) + 0.0);
    }
}
