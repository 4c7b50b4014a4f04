using HeroImages.Sequences;

namespace HeroImages.Exploration;

/// <summary>What the sequences of a collection are, and how results and metadata found each other.</summary>
public sealed record SequenceInspection
{
    /// <summary>Number of sequences that have images.</summary>
    public required int Sequences { get; init; }

    /// <summary>Images in a sequence, over all sequences; null when there are none.</summary>
    public required Distribution? FramesPerSequence { get; init; }

    /// <summary>Sequences by length, shortest first.</summary>
    public required IReadOnlyList<SequenceLength> Lengths { get; init; }

    /// <summary>Number of camera sites that have images and a name.</summary>
    public required int Locations { get; init; }

    /// <summary>Images at a camera site, over all sites with a name; null when there are none.</summary>
    public required Distribution? ImagesPerLocation { get; init; }

    /// <summary>Images whose camera site nothing tells.</summary>
    public required long WithoutLocation { get; init; }

    /// <summary>Where the images' sequences come from, in the order of <see cref="SequenceOrigin"/>.</summary>
    public required IReadOnlyList<OriginCount> Origins { get; init; }

    /// <summary>How images and metadata found each other.</summary>
    public required SequenceJoin Join { get; init; }
}
