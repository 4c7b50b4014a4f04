namespace HeroImages.Images;

/// <summary>The folder that the paths of a collection's pictures are relative to. A path or a project can be given in its place.</summary>
/// <param name="Path">The folder.</param>
public sealed record PictureFolder(string Path)
{
    /// <summary>The folder of a path.</summary>
    public static implicit operator PictureFolder(string path) => FromString(path);

    /// <summary>The folder of a path.</summary>
    public static PictureFolder FromString(string path) => new(path);
}
