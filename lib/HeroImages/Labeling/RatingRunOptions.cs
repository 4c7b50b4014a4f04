namespace HeroImages.Labeling;

/// <summary>How a run of ratings goes.</summary>
public sealed record RatingRunOptions
{
    /// <summary>Most pictures on their way at a time. Defaults to 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>
    /// Pictures that are read and prepared meanwhile, for raters that limit their requests themselves, as those with
    /// <see cref="Chat.ChatLayers"/> do; the service then never waits for a picture. Defaults to 0.
    /// </summary>
    public int Ahead { get; init; }

    /// <summary>After so many failures in a row, without one success, the run stops: something is wrong with more than a picture. Defaults to 20.</summary>
    public int FailuresInARow { get; init; } = 20;

    /// <summary>Whether pictures that are private may be rated all the same. Defaults to no; raters on one's own machine may always.</summary>
    public bool IncludePrivate { get; init; }
}
