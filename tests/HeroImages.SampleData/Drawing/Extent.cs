namespace HeroImages.SampleData.Drawing;

/// <summary>The box around everything drawn so far, in pixels.</summary>
public sealed class Extent
{
    public double Left { get; private set; } = double.PositiveInfinity;

    public double Top { get; private set; } = double.PositiveInfinity;

    public double Right { get; private set; } = double.NegativeInfinity;

    public double Bottom { get; private set; } = double.NegativeInfinity;

    public void Include(double x, double y)
    {
        Left = Math.Min(Left, x);
        Right = Math.Max(Right, x);
        Top = Math.Min(Top, y);
        Bottom = Math.Max(Bottom, y);
    }

    public PixelBox ToBox() => new(Left, Top, Right - Left, Bottom - Top);
}
