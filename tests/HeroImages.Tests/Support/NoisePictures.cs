using NetVips;

namespace HeroImages.Tests;

/// <summary>Small pictures of noise: cheap, and no two alike, however they are compressed.</summary>
static class NoisePictures
{
    const int Side = 24;
    const int Coarse = 16;
    const int JpegSide = 128;

    /// <summary>A PNG file; the same number gives the same bytes.</summary>
    public static byte[] Png(int number)
    {
        var pixels = new byte[Side * Side * 3];
        new Random(number).NextBytes(pixels);
        using var image = Image.NewFromMemory(pixels, Side, Side, 3, Enums.BandFormat.Uchar);
        return image.PngsaveBuffer();
    }

    /// <summary>A JPEG file of 128 by 128 pixels; the same number gives the same bytes.</summary>
    public static byte[] Jpeg(int number)
    {
        var pixels = new byte[Coarse * Coarse * 3];
        new Random(number).NextBytes(pixels);
        using var noise = Image.NewFromMemory(pixels, Coarse, Coarse, 3, Enums.BandFormat.Uchar);
        using var image = noise.Zoom(JpegSide / Coarse, JpegSide / Coarse);
        return image.JpegsaveBuffer();
    }

    /// <summary>Writes so many into a folder, as 0000.png, 0001.png, ...</summary>
    public static void Write(TempFolder folder, string below, int count)
    {
        for (var i = 0; i < count; i++)
        {
            folder.Write($"{below}/{i:0000}.png", Png(i));
        }
    }
}
