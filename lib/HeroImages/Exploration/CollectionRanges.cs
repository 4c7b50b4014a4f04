namespace HeroImages.Exploration;

/// <summary>Between which values the numbers of a collection lie; null where there are none.</summary>
public sealed record CollectionRanges
{
    /// <summary>Detector confidence of all detections, 0 to 1.</summary>
    public required Distribution? Confidence { get; init; }

    /// <summary>Share of the frame that a box covers, width times height as the file gives them; stand-in boxes left out.</summary>
    public required Distribution? BoxArea { get; init; }

    /// <summary>Confidence of all classifications.</summary>
    public required Distribution? ClassificationConfidence { get; init; }

    /// <summary>Detections of any confidence in an image that did not fail.</summary>
    public required Distribution? DetectionsPerImage { get; init; }

    /// <summary>Width in pixels, where the results have it.</summary>
    public required Distribution? Width { get; init; }

    /// <summary>Height in pixels, where the results have it.</summary>
    public required Distribution? Height { get; init; }

    /// <summary>The earliest image, local camera clock.</summary>
    public required DateTime? FirstTime { get; init; }

    /// <summary>The latest image, local camera clock.</summary>
    public required DateTime? LastTime { get; init; }

    /// <summary>Images whose time is not known.</summary>
    public required long WithoutTime { get; init; }
}
