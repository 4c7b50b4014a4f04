using HeroImages.Images;

namespace HeroImages.Selection;

/// <summary>
/// Finds the frame of a burst in which the animal is sharpest and whole. Frames of a burst share camera, light and animal,
/// so that they are compared with each other, not with a scale: the gradients inside the boxes (Tenengrad), how much of
/// them is horizontal, which movement takes away, the height and width of the largest animal's box against those of whole
/// animals of the burst (an animal that is cut off, bends down or turns away has a smaller box), and its distance from the middle.
/// </summary>
static class BurstJudge
{
    const double Gradients = 0.3;
    const double HorizontalDetail = 0.3;
    const double Height = 1.0;
    const double Width = 0.6;
    const double Middle = 0.2;

    /// <summary>Distance from the middle, in diagonals, at which nothing is left.</summary>
    const double Corner = 0.5;
    const double LeastLeft = 0.05;

    /// <summary>The best of at least one frame of a burst; of equal ones the first by name.</summary>
    public static LookedFrame Best(IReadOnlyList<LookedFrame> burst)
    {
        var largest = Largest(burst);
        return burst.OrderByDescending(f => Merit(f.Measures, largest)).ThenBy(f => f.File, StringComparer.Ordinal).First();
    }

    /// <summary>Height and width of the largest boxes; of whole animals, if there are any.</summary>
    static (double Height, double Width) Largest(IReadOnlyList<LookedFrame> burst)
    {
        var whole = burst.Where(f => !f.Measures.Framing.IsCut).ToList();
        var areas = (whole.Count > 0 ? whole : burst).Select(f => f.Measures.Hash.Area).ToList();
        return (areas.Max(a => a.Height), areas.Max(a => a.Width));
    }

    /// <summary>How good a frame is among its burst; a sum of logarithms without a scale of its own.</summary>
    static double Merit(PictureMeasures frame, (double Height, double Width) largest) =>
        (Gradients * Math.Log(1 + frame.Focus.Tenengrad.Animal))
        + (HorizontalDetail * frame.Focus.HorizontalDetail)
        + (Height * Against(frame.Hash.Area.Height, largest.Height))
        + (Width * Against(frame.Hash.Area.Width, largest.Width))
        + (Middle * Math.Log(Math.Max(LeastLeft, 1 - (frame.Framing.CentreDistance / Corner))));

    /// <summary>0 for the largest whole animal of the burst, below for smaller ones; being cut off while coming closer earns nothing.</summary>
    static double Against(double side, double largest) => largest <= 0 || side <= 0 ? 0 : Math.Min(0, Math.Log(side / largest));
}
