using HeroImages.Labeling;
using HeroImages.Labeling.Services;

namespace HeroImages.Cli;

/// <summary>Rating as one step of a longer way: says what it will cost, asks, rates.</summary>
/// <param name="terminal">Where to say and ask it.</param>
/// <param name="kind">Who rates.</param>
/// <param name="raters">Makes the rater.</param>
/// <param name="yes">Whether money may be spent without asking.</param>
sealed class RatingStep(Terminal terminal, RaterKind kind, RaterFactory raters, bool yes)
{
    /// <summary>Who rates.</summary>
    public RaterKind Kind => kind;

    /// <summary>Has pictures rated into the journal of a folder.</summary>
    /// <returns>What it came to; null where the answer was no.</returns>
    public RatingReport? Rate(IReadOnlyList<RatingPicture> pictures, string folder, CancellationToken cancel)
    {
        using var journal = RatingJournal.Open(folder);
        var plan = raters.Create(kind, pictures, journal.Earlier, cancel);
        return Confirmation.Of(plan.Estimate, terminal, yes)
            ? terminal.Work(progress => new RatingRun(plan.Rater, journal, TimeProvider.System).RateAsync(pictures, plan.Options(includePrivate: false), progress, cancel).GetAwaiter().GetResult())
            : null;
    }

    /// <summary>The same by what stands in for Gemini where there is no key: the emulator of a clone, or the technical rater; which, is said.</summary>
    public RatingReport RateByStandIn(IReadOnlyList<RatingPicture> pictures, string folder, CancellationToken cancel)
    {
        using var service = RatingService.GeminiAsync(Directory.GetCurrentDirectory(), cancel: cancel).GetAwaiter().GetResult();
        terminal.Line(service.Why);
        return terminal.Work(progress => service.RateAsync(pictures, folder, progress, cancel).GetAwaiter().GetResult());
    }
}
