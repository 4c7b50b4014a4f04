namespace HeroImages.Galleries;

/// <summary>How a gallery is written.</summary>
public sealed record GalleryOptions
{
    /// <summary>Whether an earlier gallery in the folder is replaced. Defaults to no.</summary>
    public bool Overwrite { get; init; }

    /// <summary>
    /// Whether each picture links to its original by a relative path, for galleries that stay where they are. Defaults to no: the
    /// originals carry all their metadata.
    /// </summary>
    public bool LinkOriginals { get; init; }
}
