namespace HeroImages.Exploration;

/// <summary>How many images there are of each sort. Empty, with detections and failed add up to all.</summary>
public sealed record ImageCounts
{
    /// <summary>All entries of the results: failed ones, videos and repeated files included.</summary>
    public required long Images { get; init; }

    /// <summary>Processed, and nothing was seen at any confidence.</summary>
    public required long Empty { get; init; }

    /// <summary>With a detection of any category and confidence.</summary>
    public required long WithDetections { get; init; }

    /// <summary>Those among <see cref="WithDetections"/> with a detection at or above the typical threshold.</summary>
    public required long AboveThreshold { get; init; }

    /// <summary>Not processed: not to be taken for empty.</summary>
    public required long Failed { get; init; }

    /// <summary>Videos.</summary>
    public required long Videos { get; init; }

    /// <summary>Folders that hold images, as the paths have them.</summary>
    public required long Folders { get; init; }

    /// <summary>Images whose detections are not in order of falling confidence: allowed, and no harm.</summary>
    public required Examples Unsorted { get; init; }
}
