namespace HeroImages.Images;

/// <summary>Measures composition by the boxes of the animals.</summary>
static class FramingMeter
{
    /// <summary>Measures a frame.</summary>
    /// <param name="areas">The animals, the largest first, inside the frame.</param>
    /// <param name="mask">True inside the areas.</param>
    /// <param name="aspect">Width of the frame divided by its height.</param>
    public static FramingMeasures Measure(IReadOnlyList<FrameArea> areas, bool[] mask, double aspect)
    {
        if (areas.Count == 0)
        {
            return new() { FrameAspect = aspect };
        }
        var largest = areas[0];
        var (x, y) = Centre(areas);
        return new()
        {
            Count = areas.Count,
            Area = mask.AsSpan().Count(true) / (double)mask.Length,
            LargestArea = largest.Share,
            SecondSize = areas.Count > 1 ? areas[1].Share / largest.Share : 0,
            Overlap = MostOverlap(areas),
            PowerPointDistance = Distance(Math.Abs(x - 0.5) - (1.0 / 6), Math.Abs(y - 0.5) - (1.0 / 6), aspect),
            CentreDistance = Distance(x - 0.5, y - 0.5, aspect),
            EdgeMargin = Math.Min(Math.Min(largest.X, largest.Y), Math.Min(1 - largest.Right, 1 - largest.Bottom)),
            Headroom = largest.Y,
            Aspect = largest.Width * aspect / largest.Height,
            FrameAspect = aspect,
        };
    }

    /// <summary>Mean of the centres, large animals counting most.</summary>
    static (double X, double Y) Centre(IReadOnlyList<FrameArea> areas)
    {
        var weight = areas.Sum(a => a.Share);
        return (areas.Sum(a => a.Share * (a.X + (a.Width / 2))) / weight, areas.Sum(a => a.Share * (a.Y + (a.Height / 2))) / weight);
    }

    /// <summary>In diagonals of the frame.</summary>
    static double Distance(double dx, double dy, double aspect) =>
        Math.Sqrt(((dx * dx * aspect * aspect) + (dy * dy)) / ((aspect * aspect) + 1));

    static double MostOverlap(IReadOnlyList<FrameArea> areas)
    {
        var most = 0.0;
        for (var i = 1; i < areas.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                most = Math.Max(most, areas[i].Overlap(areas[j]));
            }
        }
        return most;
    }
}
