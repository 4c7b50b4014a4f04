using HeroImages.Labeling;
using HeroImages.Labeling.Chat;

namespace HeroImages.Cli;

/// <summary>A rater that is ready, and what is known of it before it begins.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Concurrency">Most pictures at a time.</param>
/// <param name="IsHosted">Whether pictures leave the machines of whoever runs it.</param>
/// <param name="Estimate">What it will cost; null where it is free.</param>
sealed record RaterPlan(IRater Rater, int Concurrency, bool IsHosted, RatingEstimate? Estimate)
{
    /// <summary>Enough that a service never waits for a picture, and few enough to hold in memory.</summary>
    const int PicturesAhead = 8;

    /// <summary>How its run goes.</summary>
    /// <param name="includePrivate">Whether a hosted rater may have pictures that are private.</param>
    public RatingRunOptions Options(bool includePrivate) => new()
    {
        Concurrency = Concurrency,
        Ahead = Rater is ChatRater ? PicturesAhead : 0,
        IncludePrivate = !IsHosted || includePrivate,
    };
}
