using NetVips;

namespace HeroImages.Images;

/// <summary>Makes small pictures for pages. May be used from any number of threads.</summary>
public static class Thumbnail
{
    const int Quality = 80;
    const double White = 255;

    /// <summary>A small JPEG, upright, over white, without any metadata.</summary>
    /// <param name="path">The picture.</param>
    /// <param name="longestSide">Pixels of its longest side; a smaller picture is not enlarged.</param>
    /// <returns>The JPEG, or why there is none.</returns>
    public static (byte[]? Jpeg, string? Failure) Make(string path, int longestSide)
    {
        if (PictureCheck.Decode(path) is { } reason)
        {
            return (null, reason);
        }
        try
        {
            using var image = Image.Thumbnail(path, longestSide, height: longestSide, size: Enums.Size.Down);
            using var colour = image.Colourspace(Enums.Interpretation.Srgb);
            using var flat = colour.HasAlpha() ? colour.Flatten(background: [White]) : colour.Copy();
            return (flat.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None), null);
        }
        catch (VipsException e)
        {
            return (null, e.Message);
        }
    }
}
