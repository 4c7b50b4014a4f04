using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Scoring.Manifests;

/// <summary>What a manifest is made of.</summary>
public sealed record ManifestSource
{
    /// <summary>Names of pictures in the collection, such as a selection's, in any order; null for all that the detections have.</summary>
    public IReadOnlyCollection<string>? Files { get; init; }

    /// <summary>What was seen in the images of the collection; null where nothing is known.</summary>
    public DetectionStore? Detections { get; init; }

    /// <summary>The same images' metadata; null where nothing is known.</summary>
    public SequenceStore? Sequences { get; init; }

    /// <summary>The image folder; null only where files are known by nothing.</summary>
    public string? Images { get; init; }
}
