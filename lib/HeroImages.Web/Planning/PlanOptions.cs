namespace HeroImages.Web.Planning;

/// <summary>What decides which pictures a person gets, and in which order.</summary>
public sealed record PlanOptions
{
    /// <summary>Seed of all draws. Defaults to 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The person.</summary>
    public required string Rater { get; init; }

    /// <summary>Everybody who takes part, where that is known beforehand: what is not for all is then split by name. Empty where anyone may come: then whoever is first gets a picture.</summary>
    public IReadOnlyList<string> Raters { get; init; } = [];

    /// <summary>Share of the pictures that every person gets, 0 to 1. Defaults to 0.15.</summary>
    public double Overlap { get; init; } = 0.15;

    /// <summary>Share of the pictures that come a second time without saying so, 0 to 1. Defaults to 0.05.</summary>
    public double Repeats { get; init; } = 0.05;

    /// <summary>Fewest others between a picture and its repeat. Defaults to 50.</summary>
    public int RepeatAfter { get; init; } = 50;
}
