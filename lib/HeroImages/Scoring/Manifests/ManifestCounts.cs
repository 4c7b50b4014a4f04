namespace HeroImages.Scoring.Manifests;

/// <summary>What went into a manifest and what did not.</summary>
public sealed record ManifestCounts
{
    /// <summary>Entries.</summary>
    public required int Pictures { get; init; }

    /// <summary>Entries whose file was not there when the manifest was built; each becomes a failed row.</summary>
    public required int Missing { get; init; }

    /// <summary>Left out since the detections call them empty.</summary>
    public required int Empty { get; init; }

    /// <summary>Left out since they are videos.</summary>
    public required int Videos { get; init; }

    /// <summary>Left out since their names lead out of the image folder or cannot be the name of a file.</summary>
    public required int Unusable { get; init; }
}
