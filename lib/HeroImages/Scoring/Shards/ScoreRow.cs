using System.Text.Json.Serialization;

namespace HeroImages.Scoring.Shards;

/// <summary>A picture's score, or why it has none.</summary>
public sealed record ScoreRow
{
    /// <summary>The picture's name in the collection.</summary>
    public required string File { get; init; }

    /// <summary>The camera site; null where nothing tells it.</summary>
    public string? Location { get; init; }

    /// <summary>The sequence; null where nothing tells it.</summary>
    public string? Sequence { get; init; }

    /// <summary>Local camera clock; null where it is not known.</summary>
    public DateTime? Time { get; init; }

    /// <summary>SHA-256 of the picture's file, by which ratings know it; null where it could not be read.</summary>
    public string? ImageSha256 { get; init; }

    /// <summary>0 to 10; null when it failed.</summary>
    public double? Score { get; init; }

    /// <summary>How unsure the model is; null where it does not say.</summary>
    public double? Spread { get; init; }

    /// <summary>What the score is made of; null when it failed or the model cannot say.</summary>
    public IReadOnlyDictionary<string, double>? Parts { get; init; }

    /// <summary>In words; null when it failed or the model cannot say.</summary>
    public string? Reasons { get; init; }

    /// <summary>Why it has no score; null when it has one.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it has a score.</summary>
    [JsonIgnore]
    public bool IsScored => Failure is null;
}
