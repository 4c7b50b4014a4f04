using System.Text;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Random;
using NetVips;

namespace HeroImages.SampleData.Rendering;

/// <summary>Turns SVG into a JPEG as a camera would leave it: exposure, focus, noise, info bar.</summary>
public static class PictureRenderer
{
    const int Quality = 80;
    const double DayNoise = 1.6;
    const double NightNoise = 2.6;
    const ulong NoiseKey = 21;

    /// <summary>A truncated file keeps this share of its bytes.</summary>
    const double TruncatedShare = 0.55;

    public static byte[] Render(PlannedPicture picture, ComposedPicture composed, ulong seed)
    {
        if (picture.Condition == Condition.Failed)
            return [];
        using var scene = Load(composed.Scene);
        using var bar = Load(composed.InfoBar);
        using var exposed = scene.Linear([Math.Pow(2, picture.ExposureStops)], [0]);
        using var focused = picture.FocusBlur > 0.2 ? exposed.Gaussblur(picture.FocusBlur) : exposed.Copy();
        using var noisy = AddNoise(focused, picture, (int)(Prng.For(seed, NoiseKey, (ulong)picture.Index).NextUInt64() >> 34));
        using var whole = noisy.Cast(Enums.BandFormat.Uchar).Insert(bar, 0, picture.Site.Height - bar.Height);
        var jpeg = whole.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
        return picture.Condition == Condition.Truncated ? jpeg[..(int)(jpeg.Length * TruncatedShare)] : jpeg;
    }

    static Image Load(string svg)
    {
        using var image = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
        return image.Flatten();
    }

    static Image AddNoise(Image image, PlannedPicture picture, int seed)
    {
        // one band of noise for all three: colour noise costs many bytes and looks like a fault
        using var noise = Image.Gaussnoise(image.Width, image.Height, sigma: picture.Light.IsInfraRed ? NightNoise : DayNoise, mean: 0, seed: seed);
        return image + noise;
    }
}
