using HeroImages.Detections;

namespace HeroImages.Selection;

/// <summary>How the animals sit in the picture, judged by their boxes alone.</summary>
/// <param name="Center">1 in the middle, 0 in a corner.</param>
/// <param name="Thirds">1 on a crossing of the thirds.</param>
/// <param name="Whole">1 when nothing touches the edge.</param>
readonly record struct Composition(double Center, double Thirds, double Whole)
{
    /// <summary>Distance, in half diagonals, at which <see cref="Thirds"/> has fallen to 0.61.</summary>
    const double ThirdsSpread = 0.22;

    /// <summary>Margin, as a share of the side, up to which an animal counts as cut by the edge.</summary>
    const double CutMargin = 0.004;

    /// <summary>Margin from which it counts as free of the edge.</summary>
    const double FreeMargin = 0.03;

    /// <summary>Movement, in widths, from which a direction is believed.</summary>
    const double LeastDrift = 0.02;

    /// <summary>Share of the free room that should lie ahead of a moving animal.</summary>
    const double RoomAhead = 0.6;

    /// <summary>What <see cref="Room"/> gives when the direction is not known.</summary>
    public const double RoomUnknown = 0.5;

    /// <summary>Judges animals whose boxes are clipped to the frame.</summary>
    /// <param name="animals">At least one.</param>
    /// <param name="aspectRatio">Width divided by height of the frame, info bar included.</param>
    /// <param name="infoBar">Share of the height that the info bar takes at the bottom.</param>
    public static Composition Of(ReadOnlySpan<Animal> animals, double aspectRatio, double infoBar)
    {
        double x = 0, y = 0, weight = 0, whole = 0;
        foreach (var animal in animals)
        {
            var box = WithoutInfoBar(animal.Box, infoBar);
            x += animal.Area * box.CenterX;
            y += animal.Area * box.CenterY;
            whole += animal.Area * Freedom(box);
            weight += animal.Area;
        }
        var aspect = aspectRatio / (1 - infoBar);
        return new(
            1 - Distance(x / weight - 0.5, y / weight - 0.5, aspect),
            NearThirds(x / weight, y / weight, aspect),
            whole / weight);
    }

    /// <summary>Where animals move whose centre went from one place to another: 1 to the right, -1 to the left, 0 when not to be told.</summary>
    public static sbyte Direction(double fromX, double toX) =>
        Math.Abs(toX - fromX) >= LeastDrift ? (sbyte)Math.Sign(toX - fromX) : (sbyte)0;

    /// <summary>Judges the room ahead of moving animals; 0 to 1.</summary>
    /// <param name="animals">At least one.</param>
    /// <param name="direction">See <see cref="Direction"/>.</param>
    public static double Room(ReadOnlySpan<Animal> animals, int direction)
    {
        if (direction == 0)
        {
            return RoomUnknown;
        }
        double left = 1, right = 1;
        foreach (var animal in animals)
        {
            left = Math.Min(left, animal.Box.X);
            right = Math.Min(right, 1 - animal.Box.Right);
        }
        var free = Math.Max(left, 0) + Math.Max(right, 0);
        var ahead = Math.Max(direction > 0 ? right : left, 0);
        return free <= 0 ? 0 : Math.Min(ahead / free / RoomAhead, 1);
    }

    /// <summary>Horizontal centre of the animals, weighted by area.</summary>
    public static double CenterX(ReadOnlySpan<Animal> animals)
    {
        double x = 0, weight = 0;
        foreach (var animal in animals)
        {
            x += animal.Area * animal.Box.CenterX;
            weight += animal.Area;
        }
        return x / weight;
    }

    /// <summary>The box in fractions of the picture above the info bar.</summary>
    static BoundingBox WithoutInfoBar(in BoundingBox box, double infoBar)
    {
        var height = 1 - infoBar;
        var top = Math.Min(box.Y / height, 1);
        return new(box.X, top, box.Width, Math.Min(box.Bottom / height, 1) - top);
    }

    static double Freedom(in BoundingBox box)
    {
        var margin = Math.Min(Math.Min(box.X, box.Y), Math.Min(1 - box.Right, 1 - box.Bottom));
        return Math.Clamp((margin - CutMargin) / (FreeMargin - CutMargin), 0, 1);
    }

    /// <summary>Distance in half diagonals of the picture, so that sideways counts as much as it looks.</summary>
    static double Distance(double dx, double dy, double aspect) =>
        Math.Min(2 * Math.Sqrt((dx * dx * aspect * aspect) + (dy * dy)) / Math.Sqrt((aspect * aspect) + 1), 1);

    static double NearThirds(double x, double y, double aspect)
    {
        var off = Distance(Math.Abs(x - 0.5) - (1.0 / 6), Math.Abs(y - 0.5) - (1.0 / 6), aspect) / ThirdsSpread;
        return Math.Exp(-off * off / 2);
    }
}
