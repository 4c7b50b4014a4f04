namespace HeroImages.Selection;

/// <summary>How the size of an animal in the frame is judged.</summary>
public sealed record SizeCurve
{
    /// <summary>The form of the curve. Defaults to a bell.</summary>
    public SizeCurveKind Kind { get; init; } = SizeCurveKind.Bell;

    /// <summary>Share of the frame that is best, 0 to 1. Defaults to 0.25.</summary>
    public double Center { get; init; } = 0.25;

    /// <summary>Standard deviation of the bell, in shares of the frame or, by ratio, in powers of e. Defaults to 0.15.</summary>
    public double Spread { get; init; } = 0.15;

    /// <summary>What the worst size still gets, 0 to 1. Defaults to 0.3.</summary>
    public double Floor { get; init; } = 0.3;

    /// <summary>The curve at an area, a share of the frame.</summary>
    /// <remarks>Evaluated in exactly this order, so that the predecessor's scores are met to the last digits.</remarks>
    public double At(double area)
    {
        if (Kind == SizeCurveKind.Logarithm)
        {
            return Math.Min(Math.Log10(area + 0.0001) + 4, 10) / 10;
        }
        var off = Kind == SizeCurveKind.RatioBell ? Math.Log(area / Center) : area - Center;
        return Floor + (Math.Exp(-(off * off) / (2 * Spread * Spread)) * (1 - Floor));
    }
}
