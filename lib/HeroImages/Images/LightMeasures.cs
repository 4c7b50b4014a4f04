namespace HeroImages.Images;

/// <summary>How a picture is exposed, by luma of 0 to 255.</summary>
public sealed record LightMeasures
{
    /// <summary>Share of the frame that is black (luma up to 4).</summary>
    public double Dark { get; init; }

    /// <summary>Share of the frame that is burnt out (luma from 251).</summary>
    public double Bright { get; init; }

    /// <summary>Share of the frame with any channel at 254 or more.</summary>
    public double Saturated { get; init; }

    /// <summary>Share of the animals that is black.</summary>
    public double AnimalDark { get; init; }

    /// <summary>Share of the animals that is burnt out, as by a flash too near.</summary>
    public double AnimalBright { get; init; }

    /// <summary>Mean luma of the frame.</summary>
    public double Mean { get; init; }

    /// <summary>Luma that 5 % of the frame do not exceed.</summary>
    public double Percentile5 { get; init; }

    /// <summary>Median luma of the frame.</summary>
    public double Percentile50 { get; init; }

    /// <summary>Luma that 95 % of the frame do not exceed.</summary>
    public double Percentile95 { get; init; }

    /// <summary>Distance of the animals' mean luma from 118 (18 % grey), as a share of it.</summary>
    public double AnimalExposureError { get; init; }

    /// <summary>Entropy of the frame's 256 tones in bits, 0 to 8.</summary>
    public double Entropy { get; init; }

    /// <summary>Standard deviation of the frame's luma, as a share of 255.</summary>
    public double RmsContrast { get; init; }

    /// <summary>Distance of the mean luma of animals and background, as a share of 255.</summary>
    public double Separation { get; init; }
}
