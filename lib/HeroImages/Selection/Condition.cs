namespace HeroImages.Selection;

/// <summary>A bound on one measure; a stratum takes a frame that meets all of its conditions.</summary>
public sealed record Condition
{
    /// <summary>What is compared.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Least value that passes; null for no lower bound.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Largest value that passes; null for none.</summary>
    public double? AtMost { get; init; }

    /// <summary>First value that no longer passes; null for none.</summary>
    public double? Below { get; init; }
}
