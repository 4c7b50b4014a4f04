namespace HeroImages.Selection;

/// <summary>
/// How alike the chosen may be. The limits are soft: where the best first within them leaves the count unmet, they give
/// way in the order of <see cref="GiveWay"/>, each as far as the count needs it and it brings picks by itself, and where
/// that is not enough once more in this order, together; unless strictness is asked for.
/// </summary>
public sealed record DiversityRules
{
    /// <summary>Most picks of one species, as a share of the count; null for no limit. Defaults to null.</summary>
    public double? PerSpecies { get; init; }

    /// <summary>Most picks of one location, as a share of the count; null for no limit. Defaults to null.</summary>
    public double? PerLocation { get; init; }

    /// <summary>Most picks of one calendar day, as a share of the count; null for no limit. Defaults to null.</summary>
    public double? PerDay { get; init; }

    /// <summary>Most picks of one hour of the day, as a share of the count; null for no limit. Defaults to null.</summary>
    public double? PerHour { get; init; }

    /// <summary>Most picks of one week, from Monday on, as a share of the count; null for no limit. Defaults to null.</summary>
    public double? PerWeek { get; init; }

    /// <summary>Least number that each of the limits above allows, however small the count. Defaults to 2.</summary>
    public int AtLeast { get; init; } = 2;

    /// <summary>Least time between two picks of one location, in minutes; 0 for none. Defaults to 0.</summary>
    public double SpacingMinutes { get; init; }

    /// <summary>
    /// Share of the count, 0 to 1, that may be spent on the best picture of each species and each location not yet
    /// shown, before anything else is chosen. Such picks count for the quotas too; where they go beyond one, the kinds with
    /// the lower scores come short. Defaults to 0.
    /// </summary>
    public double Coverage { get; init; }

    /// <summary>The order in which limits give way, the least valuable first; what it leaves out gives way after these.</summary>
    public IReadOnlyList<Limit> GiveWay { get; init; } = [Limit.Hour, Limit.Day, Limit.Spacing, Limit.Location, Limit.Species];
}
