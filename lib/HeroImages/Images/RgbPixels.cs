using NetVips;

namespace HeroImages.Images;

/// <summary>Pixels in memory: red, green and blue of 0 to 255, row by row.</summary>
/// <param name="Values">Three bytes a pixel.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
sealed record RgbPixels(byte[] Values, int Width, int Height)
{
    /// <summary>The pixels of an opened picture; they are decoded now.</summary>
    public static RgbPixels Of(Image image) => new(image.WriteToMemory<byte>(), image.Width, image.Height);

    /// <summary>Luma, Y = 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), 0 to 255.</summary>
    public Plane Luma()
    {
        var luma = new float[Width * Height];
        ReadOnlySpan<byte> rgb = Values;
        for (var i = 0; i < luma.Length; i++, rgb = rgb[3..])
        {
            luma[i] = (0.299f * rgb[0]) + (0.587f * rgb[1]) + (0.114f * rgb[2]);
        }
        return new(luma, Width, Height);
    }

    /// <summary>The rows above a strip at the bottom.</summary>
    /// <param name="strip">Its share of the height.</param>
    public RgbPixels Above(double strip)
    {
        var height = Math.Max(1, (int)Math.Round(Height * (1 - strip)));
        return height == Height ? this : new(Values[..(3 * Width * height)], Width, height);
    }
}
