namespace HeroImages.Labeling.Labelme;

/// <summary>What became of one picture.</summary>
readonly record struct LabelmeItem()
{
    /// <summary>Whether its file holds what was asked for.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether its file was there before.</summary>
    public bool WasThere { get; init; }

    /// <summary>Whether a tick in it was not yet imported.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether it was left out for privacy.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Labels of its boxes.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What is wrong with it; null for nothing.</summary>
    public string? Failure { get; init; }
}
