namespace HeroImages.Training.Workflow;

/// <summary>How the whole way is gone.</summary>
public sealed record WorkOptions
{
    /// <summary>Candidates to choose. Defaults to 100.</summary>
    public int Count { get; init; } = 100;

    /// <summary>Heroes of the album at most. Defaults to 24.</summary>
    public int Heroes { get; init; } = 24;

    /// <summary>Who rates; null for the technical rater.</summary>
    public WorkRater? Rater { get; init; }

    /// <summary>Whether every step is done again. Defaults to no.</summary>
    public bool Force { get; init; }

    /// <summary>The step from which on everything is done again; null for what is not up to date.</summary>
    public string? From { get; init; }

    /// <summary>The only step to be done, again if need be; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
