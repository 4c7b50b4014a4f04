using NetVips;

namespace HeroImages.Images;

/// <summary>
/// Makes pictures for pages: upright, sRGB, over white, without any metadata. Each is decoded once for both sizes. May be used from any
/// number of threads.
/// </summary>
public static class PageImages
{
    /// <summary>Pixels of the longest side of the small version.</summary>
    public const int SmallSide = 400;

    /// <summary>Pixels that the longest side of the large version has at least, where the picture has so many.</summary>
    public const int LeastLargeSide = 1000;

    /// <summary>Pixels of the longest side of the large version at most.</summary>
    public const int MostLargeSide = 1600;

    const int Quality = 80;

    /// <summary>Share of the height at head and at foot where cameras print bars, some with a coloured mark.</summary>
    const double Bars = 0.1;

    /// <summary>Makes both sizes.</summary>
    /// <param name="content">The bytes of the picture's file.</param>
    /// <returns>The pictures, or why there are none: it is empty, no picture, cut off, damaged, or claims too many pixels.</returns>
    public static (PageImage? Image, string? Failure) Make(byte[] content) => PictureCodec.Run(() => Save(content));

    static (PageImage? Image, string? Failure) Save(byte[] content)
    {
        var (opened, failure) = PictureDecoder.OpenBetween(content, LeastLargeSide, MostLargeSide);
        if (opened is null)
        {
            return (null, failure);
        }
        using (opened)
        {
            // Both sizes are made of these pixels, which are decoded here.
            using var large = opened.CopyMemory();
            using var small = large.ThumbnailImage(SmallSide, height: SmallSide, size: Enums.Size.Down);
            using var pixels = small.CopyMemory();
            var small400 = Jpeg(pixels);
            return (new(small400, large.Width > small.Width ? Jpeg(large) : small400, new(large.Width, large.Height), IsInfraRed(pixels)), null);
        }
    }

    static byte[] Jpeg(Image image) => image.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);

    static bool IsInfraRed(Image image)
    {
        var bar = (int)(Bars * image.Height);
        var rows = image.WriteToMemory<byte>().AsSpan(3 * image.Width * bar, 3 * image.Width * (image.Height - (2 * bar)));
        var (mean, top) = ColourMeter.Spread(rows);
        return new ColourMeasures { Spread = mean, TopSpread = top }.IsInfraRed;
    }
}
