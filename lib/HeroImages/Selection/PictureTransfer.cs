namespace HeroImages.Selection;

/// <summary>How the chosen pictures come into the output folder.</summary>
public enum PictureTransfer
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As copies.</summary>
    Copy,

    /// <summary>As symbolic links to the originals.</summary>
    Link,
}
