namespace HeroImages.Agreement;

/// <summary>What is resampled for intervals.</summary>
public enum ClusterKind
{
    /// <summary>Camera sites, where not all are known the folders of the others.</summary>
    Location,

    /// <summary>Folders of files, since no camera sites are known.</summary>
    Folder,

    /// <summary>Sequences, since there are fewer than ten places.</summary>
    Sequence,

    /// <summary>Single pictures, since nothing better is known; intervals are then probably too narrow.</summary>
    Picture,
}
