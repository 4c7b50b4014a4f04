namespace HeroImages.Images;

/// <summary>Width and height of a picture in pixels, as it is looked at: after its EXIF orientation is applied.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Width divided by height.</summary>
    public double AspectRatio => (double)Width / Height;
}
