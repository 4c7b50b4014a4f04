using System.Security.Cryptography;
using NetVips;

namespace HeroImages.Cli.Tests;

/// <summary>Many small pictures, each different, for raters.</summary>
static class RatedPictures
{
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

    static byte[] Jpeg(int number)
    {
        using var image = Image.Black(80, 60).NewFromImage([number % 256, (double)(number / 256 * 40), 120]);
        using var bytes = image.Cast(Enums.BandFormat.Uchar);
        return bytes.JpegsaveBuffer();
    }
}
