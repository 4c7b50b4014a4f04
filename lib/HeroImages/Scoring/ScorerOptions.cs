namespace HeroImages.Scoring;

/// <summary>What a model is opened with.</summary>
public sealed record ScorerOptions
{
    /// <summary>Share of the height that the camera's info bar takes at the bottom, 0 to 0.5. Defaults to 0.</summary>
    public double InfoBar { get; init; }

    /// <summary>Threads that the model itself may use. Defaults to 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The file of weights below a model that has none of its own; null for the one of its name beside the model.</summary>
    public string? Weights { get; init; }
}
