namespace HeroImages.Agreement.Rounds;

/// <summary>How a round is chosen.</summary>
public sealed record RoundOptions
{
    /// <summary>Pictures wanted, from 1 on.</summary>
    public int Count { get; init; } = 100;

    /// <summary>What each queue gets.</summary>
    public RoundShares Shares { get; init; } = new();

    /// <summary>Pictures of one location at most; null for a tenth of the count, and two at least.</summary>
    public int? MaxPerLocation { get; init; }

    /// <summary>Pictures of one species at most; null for a quarter of the count, and two at least.</summary>
    public int? MaxPerSpecies { get; init; }

    /// <summary>Seed of the random draws.</summary>
    public int Seed { get; init; }

    internal int LocationCap => MaxPerLocation ?? Math.Max(2, (Count + 9) / 10);

    internal int SpeciesCap => MaxPerSpecies ?? Math.Max(2, (Count + 3) / 4);
}
