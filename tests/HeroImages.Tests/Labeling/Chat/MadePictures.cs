using HeroImages.Labeling;
using NetVips;

namespace HeroImages.Tests.Labeling.Chat;

/// <summary>Small pictures for raters.</summary>
static class MadePictures
{
    /// <summary>A grey picture; each shade is another picture.</summary>
    public static byte[] Jpeg(int shade = 100)
    {
        using var image = Image.Black(64, 48).NewFromImage([shade, shade, (double)shade]);
        return image.Cast(Enums.BandFormat.Uchar).JpegsaveBuffer();
    }

    public static RatingSubject Subject(int shade = 100) => new("secret-leopard.jpg", "aa", Jpeg(shade), []);
}
