using NetVips;

namespace HeroImages.Images;

/// <summary>Prepares pictures for raters. May be used from any number of threads.</summary>
public static class PicturePreparer
{
    const double White = 255;

    /// <summary>Prepares a picture of any kind that its content, not its name, tells.</summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="options">Size and quality.</param>
    /// <returns>The prepared picture, or why there is none: empty, no picture, cut off, damaged or too large.</returns>
    public static (PreparedPicture? Picture, string? Failure) Prepare(byte[] content, PictureOptions options)
    {
        if (content.Length == 0)
        {
            return (null, "the file is empty");
        }
        try
        {
            using var image = Image.ThumbnailBuffer(content, options.LongestSide, height: options.LongestSide, size: Enums.Size.Down);
            using var colour = image.Colourspace(Enums.Interpretation.Srgb);
            using var flat = colour.HasAlpha() ? colour.Flatten(background: [White]) : colour.Copy();
            return (new(flat.JpegsaveBuffer(q: options.Quality, keep: Enums.ForeignKeep.None), new(flat.Width, flat.Height)), null);
        }
        catch (VipsException e)
        {
            return (null, e.Message);
        }
    }
}
