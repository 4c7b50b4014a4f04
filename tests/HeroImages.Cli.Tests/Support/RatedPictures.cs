using System.Security.Cryptography;
using NetVips;

namespace HeroImages.Cli.Tests;

/// <summary>Many small pictures, each different, for raters.</summary>
static class RatedPictures
{
    const int Stripe = 8;
    const int Width = 12 * Stripe;
    const int Height = 64;
    const byte Light = 220;
    const byte Dark = 40;

    /// <summary>Writes pictures into a folder and gives their hashes by name.</summary>
    public static Dictionary<string, string> Write(TempFolder folder, int count)
    {
        var hashes = new Dictionary<string, string>();
        for (var i = 0; i < count; i++)
        {
            var jpeg = Jpeg(i);
            folder.Write($"pictures/{i:D4}.jpg", jpeg);
            hashes[$"{i:D4}.jpg"] = Convert.ToHexStringLower(SHA256.HashData(jpeg));
        }
        return hashes;
    }

    /// <summary>Twelve stripes, dark or light, which say the number in a form that survives compression.</summary>
    static byte[] Jpeg(int number)
    {
        var pixels = new byte[Width * Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (number >> (i % Width / Stripe) & 1) == 1 ? Light : Dark;
        }
        using var image = Image.NewFromMemory(pixels, Width, Height, 1, Enums.BandFormat.Uchar);
        return image.JpegsaveBuffer();
    }
}
