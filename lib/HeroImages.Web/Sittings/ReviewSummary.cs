namespace HeroImages.Web.Sittings;

/// <summary>What a person's work came to.</summary>
public sealed record ReviewSummary
{
    /// <summary>Pictures with a value, or comparisons made.</summary>
    public int Rated { get; init; }

    /// <summary>Pictures that are never to be shown.</summary>
    public int Rejected { get; init; }

    /// <summary>Pictures to be in every album.</summary>
    public int Favourites { get; init; }

    /// <summary>Values of which the person was not sure.</summary>
    public int Unsure { get; init; }

    /// <summary>What was skipped.</summary>
    public int Skipped { get; init; }

    /// <summary>What could not be read.</summary>
    public int Unreadable { get; init; }

    /// <summary>Pictures that others have rated, so that this person was not asked.</summary>
    public int LeftToOthers { get; init; }

    /// <summary>Values by whole numbers from 0 to 10; empty for comparisons.</summary>
    public IReadOnlyList<int> Histogram { get; init; } = [];

    /// <summary>Mean of the values; null without any.</summary>
    public double? Mean { get; init; }

    /// <summary>Where the journal lies.</summary>
    public required string Journal { get; init; }
}
