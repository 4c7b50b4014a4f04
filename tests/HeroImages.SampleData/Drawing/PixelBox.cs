namespace HeroImages.SampleData.Drawing;

/// <summary>A box in pixels, origin top-left; it may reach past the picture.</summary>
public readonly record struct PixelBox(double X, double Y, double Width, double Height)
{
    public double Area => Math.Max(0, Width) * Math.Max(0, Height);

    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>What of it lies within 0..width and 0..height; the area is 0 if nothing does.</summary>
    public PixelBox ClipTo(double width, double height)
    {
        var left = Math.Clamp(X, 0, width);
        var top = Math.Clamp(Y, 0, height);
        return new(left, top, Math.Clamp(Right, 0, width) - left, Math.Clamp(Bottom, 0, height) - top);
    }
}
