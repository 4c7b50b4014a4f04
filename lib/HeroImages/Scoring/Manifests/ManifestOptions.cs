namespace HeroImages.Scoring.Manifests;

/// <summary>How a manifest is built.</summary>
public sealed record ManifestOptions
{
    /// <summary>By what files are known. Defaults to size and time.</summary>
    public FileIdentity Identity { get; init; } = FileIdentity.Time;

    /// <summary>Least confidence of a detection, 0 to 1; null for the detector's typical one.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether pictures that the detections call empty are taken as well.</summary>
    public bool KeepEmpty { get; init; }

    /// <summary>Files that are looked at or read at once. Defaults to 4.</summary>
    public int Threads { get; init; } = 4;
}
