using System.Text.Json.Serialization;
using HeroImages.Scoring.Shards;

namespace HeroImages.Scoring.Manifests;

/// <summary>A picture in a manifest.</summary>
public sealed record ManifestEntry
{
    /// <summary>Its name in the collection, which is its path below the image folder and its id: no two entries share it.</summary>
    public required string File { get; init; }

    /// <summary>Size of its file; null where it was not asked for or the file was not there.</summary>
    public long? Bytes { get; init; }

    /// <summary>When its file was last changed, UTC in whole seconds; null unless asked for.</summary>
    public DateTime? Modified { get; init; }

    /// <summary>SHA-256 of its file in lower-case hexadecimal; null unless asked for.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The camera site; null where nothing tells it.</summary>
    public string? Location { get; init; }

    /// <summary>The sequence; null where nothing tells it.</summary>
    public string? Sequence { get; init; }

    /// <summary>Local camera clock; null where it is not known.</summary>
    public DateTime? Time { get; init; }

    /// <summary>What was seen from the threshold on, in the order of the results; empty where nothing is known.</summary>
    public IReadOnlyList<ManifestBox> Detections { get; init; } = [];

    /// <summary>By what it is given to a shard: bursts stay together. See <see cref="Shard.Holds"/>.</summary>
    [JsonIgnore]
    public string Group => string.IsNullOrEmpty(Sequence) ? File : Sequence;
}
