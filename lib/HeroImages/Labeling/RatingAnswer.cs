namespace HeroImages.Labeling;

/// <summary>What a rater says of one picture: a value, or why there is none.</summary>
public sealed record RatingAnswer
{
    /// <summary>0 (unusable) to 10 (once in a project); null where the rater failed.</summary>
    public double? Value { get; init; }

    /// <summary>Sub-scores by name, each 0 to 10; null where the rubric has none.</summary>
    public IReadOnlyDictionary<string, double>? Parts { get; init; }

    /// <summary>The rater's reasons in words.</summary>
    public string? Reasons { get; init; }

    /// <summary>The answer as it came, kept so that it can be read again; null where there is none.</summary>
    public string? Raw { get; init; }

    /// <summary>The model that answered, by its own word; it may differ from the one asked for.</summary>
    public string? ModelVersion { get; init; }

    /// <summary>Tokens sent, pictures included, over all tries.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens written, thinking included, over all tries.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>US dollars, over all tries; null where the price is not known, 0 where it is free.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>What was odd about a usable answer, such as a repair or another model than asked for; null where nothing was.</summary>
    public string? Warning { get; init; }

    /// <summary>Why there is no value; null where there is one.</summary>
    public RatingFailure? Failure { get; init; }
}
