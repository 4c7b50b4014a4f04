using NetVips;

namespace HeroImages.Images;

/// <summary>Prepares pictures for raters. May be used from any number of threads.</summary>
public static class PicturePreparer
{
    /// <summary>
    /// Prepares a picture of any kind that its content, not its name, tells: upright by its EXIF orientation, sRGB of 8
    /// bit, transparent parts over white, without metadata.
    /// </summary>
    /// <param name="content">The bytes of its file.</param>
    /// <param name="options">Size and quality.</param>
    /// <returns>
    /// The prepared picture, or why there is none: it is empty, no picture, cut off, damaged, or claims more pixels than
    /// <see cref="PictureCheck.PixelLimit"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The longest side is below 1, or the quality is not in 1 to 100.</exception>
    public static (PreparedPicture? Picture, string? Failure) Prepare(byte[] content, PictureOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestSide, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Quality, 100);
        return PictureCodec.Run(() => Save(content, options));
    }

    static (PreparedPicture? Picture, string? Failure) Save(byte[] content, PictureOptions options)
    {
        var (image, failure) = PictureDecoder.Open(content, options.LongestSide);
        using (image)
        {
            return image is null
                ? (null, failure)
                : (new(image.JpegsaveBuffer(q: options.Quality, keep: Enums.ForeignKeep.None), new(image.Width, image.Height)), null);
        }
    }
}
