namespace HeroImages.Scoring.Manifests;

/// <summary>By what a manifest knows the files of its pictures, so that a picture that was changed since is not scored as another.</summary>
public enum FileIdentity
{
    /// <summary>Size and time of the last change: quick, for files that stay where they are.</summary>
    Time,

    /// <summary>Size alone: for copies that do not keep the time.</summary>
    Size,

    /// <summary>Size and SHA-256: every file is read once when the manifest is built.</summary>
    Content,

    /// <summary>Nothing: the manifest can be built without the pictures.</summary>
    None,
}
