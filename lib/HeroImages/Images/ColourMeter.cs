namespace HeroImages.Images;

/// <summary>Measures colour.</summary>
static class ColourMeter
{
    const double WarmFrom = 20;
    const double WarmTo = 50;
    const double LeastSaturation = 0.25;
    const double Top = 0.99;

    /// <summary>Measures a frame.</summary>
    public static ColourMeasures Measure(RgbPixels frame)
    {
        var (mean, top) = Spread(frame.Values);
        return new() { Colourfulness = Colourfulness(frame.Values), Spread = mean, TopSpread = top, Warm = Warm(frame.Values) };
    }

    /// <summary>
    /// sqrt(σrg² + σyb²) + 0.3 sqrt(μrg² + μyb²) with rg = R - G and yb = (R + G) / 2 - B, all with their signs (Hasler and
    /// Süsstrunk, 2003).
    /// </summary>
    /// <param name="rgb">Three bytes a pixel.</param>
    public static double Colourfulness(ReadOnlySpan<byte> rgb)
    {
        Moments redGreen = default, yellowBlue = default;
        for (; rgb.Length >= 3; rgb = rgb[3..])
        {
            redGreen.Add(rgb[0] - rgb[1]);
            yellowBlue.Add((0.5 * (rgb[0] + rgb[1])) - rgb[2]);
        }
        return Math.Sqrt(redGreen.Variance + yellowBlue.Variance)
            + (0.3 * Math.Sqrt((redGreen.Mean * redGreen.Mean) + (yellowBlue.Mean * yellowBlue.Mean)));
    }

    /// <summary>Mean and 99th percentile of the largest less the smallest channel.</summary>
    public static (double Mean, double Top) Spread(ReadOnlySpan<byte> rgb)
    {
        var counts = new long[256];
        var pixels = rgb.Length / 3;
        for (; rgb.Length >= 3; rgb = rgb[3..])
        {
            counts[Math.Max(rgb[0], Math.Max(rgb[1], rgb[2])) - Math.Min(rgb[0], Math.Min(rgb[1], rgb[2]))]++;
        }
        var (sum, seen, top) = (0.0, 0L, 0);
        for (var spread = 0; spread < counts.Length; spread++)
        {
            top = seen < Top * pixels ? spread : top;
            seen += counts[spread];
            sum += spread * (double)counts[spread];
        }
        return (sum / pixels, top);
    }

    /// <summary>Share of pixels of a warm hue.</summary>
    public static double Warm(ReadOnlySpan<byte> rgb)
    {
        var pixels = rgb.Length / 3;
        var warm = 0;
        for (; rgb.Length >= 3; rgb = rgb[3..])
        {
            warm += IsWarm(rgb[0], rgb[1], rgb[2]) ? 1 : 0;
        }
        return warm / (double)pixels;
    }

    /// <summary>Warm hues are those with red above green above blue: 60 degrees times (G - B) / (R - B).</summary>
    static bool IsWarm(int red, int green, int blue) =>
        red >= green && green >= blue && red - blue > LeastSaturation * red
        && 60.0 * (green - blue) / (red - blue) is >= WarmFrom and <= WarmTo;
}
