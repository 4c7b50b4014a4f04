namespace HeroImages.Labeling.Services;

/// <summary>A rater that asks an emulator: its name says so in every journal, and it costs nothing.</summary>
sealed class EmulatedRater(IRater asked) : IRater
{
    public RaterId Id { get; } = asked.Id with { Model = $"emulated {asked.Id.Model}" };

    public async Task<RatingAnswer> RateAsync(RatingSubject subject, CancellationToken cancel = default) =>
        await asked.RateAsync(subject, cancel).ConfigureAwait(false) with { CostUsd = 0 };
}
