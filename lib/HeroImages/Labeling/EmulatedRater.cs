namespace HeroImages.Labeling;

/// <summary>A rater that asks an emulator: its name says so in every journal, and it costs nothing.</summary>
sealed class EmulatedRater(IRater asked) : IRater
{
    const string Mark = "emulated ";

    public RaterId Id { get; } = IdOf(asked.Id);

    /// <summary>The identity of ratings that an emulator gave in place of a model.</summary>
    public static RaterId IdOf(RaterId asked) => asked with { Model = Mark + asked.Model };

    /// <summary>Whether ratings are an emulator's.</summary>
    public static bool Is(RaterId id) => id.Model?.StartsWith(Mark, StringComparison.Ordinal) == true;

    public async Task<RatingAnswer> RateAsync(RatingSubject subject, CancellationToken cancel = default) =>
        await asked.RateAsync(subject, cancel).ConfigureAwait(false) with { CostUsd = 0 };
}
