namespace HeroImages.Images;

/// <summary>How the animals sit in the picture, by their boxes, info bar left out. Without a box all are 0 but the frame's aspect.</summary>
public sealed record FramingMeasures
{
    /// <summary>Margin, as a share of the side, below which an animal counts as cut by the edge.</summary>
    const double CutMargin = 0.005;

    /// <summary>Margin from which it counts as free of the edge.</summary>
    const double FreeMargin = 0.03;

    /// <summary>Shares of the frame between which an animal has a good size.</summary>
    const double GoodFrom = 0.15;
    const double GoodTo = 0.45;

    /// <summary>How fast a size loses when it is smaller or larger, in natural logarithms of the share.</summary>
    const double SizeSpread = 0.9;

    /// <summary>Number of animals.</summary>
    public int Count { get; init; }

    /// <summary>Share of the frame inside any box.</summary>
    public double Area { get; init; }

    /// <summary>Share of the frame in the largest box.</summary>
    public double LargestArea { get; init; }

    /// <summary>Second largest box divided by the largest; 0 for one animal.</summary>
    public double SecondSize { get; init; }

    /// <summary>Highest overlap of two boxes: shared part by what they cover together.</summary>
    public double Overlap { get; init; }

    /// <summary>From the animals' centre to the nearest crossing of the thirds, in diagonals of the frame.</summary>
    public double PowerPointDistance { get; init; }

    /// <summary>From the animals' centre to the middle, in diagonals of the frame.</summary>
    public double CentreDistance { get; init; }

    /// <summary>Least distance of the largest box from an edge, as a share of the side.</summary>
    public double EdgeMargin { get; init; }

    /// <summary>Room above the largest box, as a share of the height.</summary>
    public double Headroom { get; init; }

    /// <summary>Width of the largest box divided by its height, in pixels.</summary>
    public double Aspect { get; init; }

    /// <summary>Width of the frame divided by its height.</summary>
    public double FrameAspect { get; init; }

    /// <summary>1 where the largest animal covers 15 to 45 % of the frame, falling to 0 on both sides.</summary>
    public double SizeFit
    {
        get
        {
            var off = Math.Log(Math.Max(LargestArea, 1e-6) / Math.Clamp(LargestArea, GoodFrom, GoodTo)) / SizeSpread;
            return Count == 0 ? 0 : Math.Exp(-off * off / 2);
        }
    }

    /// <summary>0 where the largest animal touches an edge, 1 from a margin of 3 % on.</summary>
    public double EdgeFreedom => Count == 0 ? 0 : Math.Clamp(EdgeMargin / FreeMargin, 0, 1);

    /// <summary>Whether the largest animal is cut off by the edge, as far as its box tells.</summary>
    public bool IsCut => Count > 0 && EdgeMargin < CutMargin;
}
