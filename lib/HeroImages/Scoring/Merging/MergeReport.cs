namespace HeroImages.Scoring.Merging;

/// <summary>The scores of a whole collection.</summary>
public sealed record MergeReport
{
    /// <summary>The table.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of its file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The same as CSV; null when it was not asked for.</summary>
    public required string? Csv { get; init; }

    /// <summary>Parts that were put together.</summary>
    public required int Parts { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Pictures, failed ones included.</summary>
    public required int Rows { get; init; }

    /// <summary>Pictures without a score.</summary>
    public required int Errors { get; init; }
}
