namespace HeroImages.Images;

/// <summary>Measures exposure.</summary>
static class LightMeter
{
    /// <summary>Luma of 18 % grey in sRGB, which a well exposed animal comes near to.</summary>
    const double MiddleGrey = 118;

    /// <summary>From which a channel has lost its drawing.</summary>
    const int Full = 254;

    /// <summary>Measures a frame.</summary>
    /// <param name="frame">Its pixels.</param>
    /// <param name="luma">Their luma.</param>
    /// <param name="mask">True where animals are; empty where that is not known.</param>
    public static LightMeasures Measure(RgbPixels frame, Plane luma, bool[] mask)
    {
        var all = Tones.Of(luma);
        var animal = mask.Length == 0 ? all : Tones.Of(luma, mask);
        var background = mask.Length == 0 ? all : Tones.Of(luma, mask, wanted: false);
        return new()
        {
            Dark = all.Dark,
            Bright = all.Bright,
            Saturated = Saturated(frame.Values),
            AnimalDark = animal.Dark,
            AnimalBright = animal.Bright,
            Mean = all.Mean,
            Percentile5 = all.Percentile(0.05),
            Percentile50 = all.Percentile(0.5),
            Percentile95 = all.Percentile(0.95),
            AnimalExposureError = Math.Abs(animal.Mean - MiddleGrey) / MiddleGrey,
            Entropy = all.Entropy,
            RmsContrast = all.RmsContrast,
            Separation = Math.Abs(animal.Mean - background.Mean) / 255,
        };
    }

    static double Saturated(ReadOnlySpan<byte> rgb)
    {
        var pixels = rgb.Length / 3;
        var full = 0;
        for (; rgb.Length >= 3; rgb = rgb[3..])
        {
            full += rgb[0] >= Full || rgb[1] >= Full || rgb[2] >= Full ? 1 : 0;
        }
        return full / (double)pixels;
    }
}
