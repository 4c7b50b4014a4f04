using HeroImages.Labeling;

namespace HeroImages.Agreement.Reports;

/// <summary>One rater's ratings by themselves.</summary>
public sealed record RaterSummary
{
    /// <summary>The rater's title in this report, different from all others.</summary>
    public required string Title { get; init; }

    /// <summary>Who, and how asked.</summary>
    public required RaterId Rater { get; init; }

    /// <summary>Pictures with a value.</summary>
    public required int Ratings { get; init; }

    /// <summary>Of these, pictures that at least one other has rated too.</summary>
    public required int Shared { get; init; }

    /// <summary>Pictures for which the rater failed or refused.</summary>
    public required int Failures { get; init; }

    /// <summary>Mean value; null without values.</summary>
    public required double? Mean { get; init; }

    /// <summary>Population standard deviation of the values; null without values.</summary>
    public required double? Deviation { get; init; }

    /// <summary>How often each score was given.</summary>
    public required ValueHistogram Histogram { get; init; }

    /// <summary>Agreement with itself on silent repeats.</summary>
    public required SelfConsistency Self { get; init; }

    /// <summary>The way over time against the reference.</summary>
    public required RaterDrift Drift { get; init; }

    /// <summary>Mean seconds a rating; null where none was measured.</summary>
    public required double? Seconds { get; init; }

    /// <summary>US dollars of a thousand ratings, failures included; null where no price is known.</summary>
    public required double? CostPer1000 { get; init; }
}
