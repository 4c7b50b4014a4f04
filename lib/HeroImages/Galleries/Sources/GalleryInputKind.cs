namespace HeroImages.Galleries.Sources;

/// <summary>What a gallery can be made of.</summary>
enum GalleryInputKind
{
    /// <summary><c>candidates.json</c>.</summary>
    Selection,

    /// <summary>A journal of ratings.</summary>
    Journal,

    /// <summary>A label file of the predecessor.</summary>
    Labels,
}
