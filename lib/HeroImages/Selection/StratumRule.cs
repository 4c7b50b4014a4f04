namespace HeroImages.Selection;

/// <summary>A kind of picture that a share of the selection is set aside for.</summary>
public sealed record StratumRule
{
    /// <summary>Its name, as the output writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What pictures it holds, for people.</summary>
    public string Description { get; init; } = "";

    /// <summary>Share of the count set aside for it, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>What a frame must meet, all of it; none means every frame.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>Whether it also takes every frame that no stratum takes. Defaults to false.</summary>
    public bool Otherwise { get; init; }

    /// <summary>The formula of its scores, summed in this order; empty to use the recipe's.</summary>
    public IReadOnlyList<ScoreTerm> Score { get; init; } = [];

    /// <summary>How its quota is drawn. Defaults to the best.</summary>
    public SampleRule Sample { get; init; } = SampleRule.Best;
}
