namespace HeroImages.Selection;

/// <summary>The forms of a <see cref="SizeCurve"/>.</summary>
public enum SizeCurveKind
{
    /// <summary>floor + (1 - floor) · exp(-(area - center)² / (2 · spread²)).</summary>
    Bell,

    /// <summary>
    /// floor + (1 - floor) · exp(-ln(area / center)² / (2 · spread²)): half the best size is as far off as twice it, as the
    /// eye has it. 0 for no area gives the floor.
    /// </summary>
    RatioBell,

    /// <summary>min(log10(area + 0.0001) + 4, 10) / 10: the larger the better, 0 to 0.4.</summary>
    Logarithm,
}
