namespace HeroImages.Galleries;

/// <summary>The order of a gallery's pictures.</summary>
public enum GallerySort
{
    /// <summary>As the source has them: a selection in the order of choice, an album as it was put together.</summary>
    Given,

    /// <summary>The best first; those without a score last, by name.</summary>
    Score,

    /// <summary>By name, as code points.</summary>
    Name,
}
