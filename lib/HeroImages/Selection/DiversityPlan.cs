namespace HeroImages.Selection;

/// <summary>The rules of one diverse choice as numbers.</summary>
/// <param name="Count">How many to choose.</param>
/// <param name="Quotas">Set aside for each stratum.</param>
/// <param name="Coverage">Picks that may go to species and locations not yet shown.</param>
/// <param name="Limits">Most picks of one value, by <see cref="Limit"/>; <see cref="int.MaxValue"/> for none.</param>
/// <param name="Spacing">Least ticks between picks of one location.</param>
/// <param name="GiveWay">The order in which limits give way; empty when they must hold.</param>
sealed record DiversityPlan(int Count, int[] Quotas, int Coverage, int[] Limits, long Spacing, IReadOnlyList<Limit> GiveWay)
{
    /// <summary>Number of limits, spacing included.</summary>
    public static readonly int LimitCount = Enum.GetValues<Limit>().Length;

    /// <summary>The plan of a recipe for a count.</summary>
    public static DiversityPlan Of(SelectionRecipe recipe, int count, bool strict) =>
        Of(recipe.Diversity, Selection.Quotas.ByLargestRemainder(count, [.. recipe.Strata.Select(s => s.Share)]), count, strict);

    /// <summary>The plan of rules for a count.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="quotas">Set aside for each stratum.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="strict">Whether limits must hold.</param>
    public static DiversityPlan Of(DiversityRules rules, int[] quotas, int count, bool strict)
    {
        var limits = new int[LimitCount];
        limits[(int)Limit.Species] = Allowed(rules.PerSpecies, rules.AtLeast, count);
        limits[(int)Limit.Location] = Allowed(rules.PerLocation, rules.AtLeast, count);
        limits[(int)Limit.Day] = Allowed(rules.PerDay, rules.AtLeast, count);
        limits[(int)Limit.Hour] = Allowed(rules.PerHour, rules.AtLeast, count);
        limits[(int)Limit.Week] = Allowed(rules.PerWeek, rules.AtLeast, count);
        limits[(int)Limit.Spacing] = int.MaxValue;
        return new(
            count,
            quotas,
            (int)Math.Round(rules.Coverage * count, 9),
            limits,
            TimeSpan.FromMinutes(rules.SpacingMinutes).Ticks,
            strict ? [] : [.. rules.GiveWay.Concat(Enum.GetValues<Limit>()).Distinct()]);
    }

    /// <summary>The plan without one limit.</summary>
    public DiversityPlan Without(Limit limit) => limit == Limit.Spacing
        ? this with { Spacing = 0 }
        : this with { Limits = [.. Limits.Select((most, l) => l == (int)limit ? int.MaxValue : most)] };

    /// <summary>The plan without the quota of one stratum: what was set aside is chosen freely.</summary>
    public DiversityPlan WithoutQuota(int stratum) => this with { Quotas = [.. Quotas.Select((q, s) => s == stratum ? 0 : q)] };

    /// <summary>The plan without any rule: the best by score.</summary>
    public DiversityPlan WithoutRules() => this with
    {
        Quotas = [.. Quotas.Select(_ => 0)],
        Coverage = 0,
        Limits = [.. Limits.Select(_ => int.MaxValue)],
        Spacing = 0,
    };

    /// <summary>The limits that are set.</summary>
    public IEnumerable<Limit> Set => Enum.GetValues<Limit>().Where(l => l == Limit.Spacing ? Spacing > 0 : Limits[(int)l] < int.MaxValue);

    static int Allowed(double? share, int atLeast, int count) =>
        share is null ? int.MaxValue : Math.Max(atLeast, (int)Math.Ceiling(Math.Round(share.Value * count, 9)));
}
