namespace HeroImages.Images;

/// <summary>The colours of a picture.</summary>
public sealed record ColourMeasures
{
    /// <summary>Mean difference between the largest and the smallest channel from which a picture has colour.</summary>
    const double GreyMean = 6;

    /// <summary>The same for the most colourful hundredth of the pixels.</summary>
    const double GreyTop = 20;

    /// <summary>Colourfulness by Hasler and Süsstrunk (2003): 0 for grey, above 100 for garish.</summary>
    public double Colourfulness { get; init; }

    /// <summary>Mean difference of the largest and the smallest channel of a pixel, 0 to 255.</summary>
    public double Spread { get; init; }

    /// <summary>That difference at the 99th percentile.</summary>
    public double TopSpread { get; init; }

    /// <summary>Share of pixels in the warm hues of a low sun: 20 to 50 degrees, saturation above 0.25.</summary>
    public double Warm { get; init; }

    /// <summary>Whether it was taken by infra-red: all but grey throughout.</summary>
    public bool IsInfraRed => Spread < GreyMean && TopSpread < GreyTop;
}
