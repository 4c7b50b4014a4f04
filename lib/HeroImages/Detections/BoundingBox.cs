namespace HeroImages.Detections;

/// <summary>A box in fractions of the upright picture, origin top-left, as MegaDetector gives it.</summary>
/// <param name="X">Left edge; 0 is the left edge of the frame, 1 the right one.</param>
/// <param name="Y">Upper edge; 0 is the upper edge of the frame, 1 the lower one.</param>
/// <param name="Width">Share of the frame's width.</param>
/// <param name="Height">Share of the frame's height.</param>
public readonly record struct BoundingBox(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Share of the frame that the box covers.</summary>
    public double Area => Width * Height;

    /// <summary>Horizontal centre.</summary>
    public double CenterX => X + (Width / 2);

    /// <summary>Vertical centre.</summary>
    public double CenterY => Y + (Height / 2);

    /// <summary>The part inside the frame; a box of no area if there is none.</summary>
    public BoundingBox Clip()
    {
        var left = Math.Clamp(X, 0, 1);
        var top = Math.Clamp(Y, 0, 1);
        var width = Math.Clamp(Right, 0, 1) - left;
        var height = Math.Clamp(Bottom, 0, 1) - top;
        return new BoundingBox(left, top, Math.Max(0, width), Math.Max(0, height));
    }
}
