namespace HeroImages.SampleData.Drawing;

/// <summary>A map from a drawing's own coordinates to pixels.</summary>
public readonly record struct Affine(double Xx, double Xy, double X0, double Yx, double Yy, double Y0)
{
    /// <summary>The mean length of a unit, for line widths.</summary>
    public double Scale => Math.Sqrt(Math.Abs(Xx * Yy - Xy * Yx));

    public static Affine Place(double x, double y, double scaleX, double scaleY) => new(scaleX, 0, x, 0, scaleY, y);

    public (double X, double Y) Map(double x, double y) => (Xx * x + Xy * y + X0, Yx * x + Yy * y + Y0);

    /// <summary>First turn and scale, then move, then this map.</summary>
    public Affine Within(double x, double y, double radians, double scaleX, double scaleY)
    {
        var (sin, cos) = Math.SinCos(radians);
        var (px, py) = Map(x, y);
        return new(
            (Xx * cos + Xy * sin) * scaleX, (-Xx * sin + Xy * cos) * scaleY, px,
            (Yx * cos + Yy * sin) * scaleX, (-Yx * sin + Yy * cos) * scaleY, py);
    }
}
