using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Drawing;

/// <summary>
/// Draws smooth shapes in a subject's own coordinates, in the light that reaches it, and keeps their extent.
/// </summary>
public sealed class Pen
{
    readonly SvgCanvas canvas;
    readonly Affine map;
    readonly Extent? extent;

    public Pen(SvgCanvas canvas, Affine map, Light light, double distance, Extent? extent)
    {
        this.canvas = canvas;
        this.map = map;
        this.extent = extent;
        Light = light;
        Distance = distance;
    }

    public Light Light { get; }

    /// <summary>Metres from the camera; haze and flash depend on it.</summary>
    public double Distance { get; }

    /// <summary>A pen whose origin, angle and scale are those of a part, such as a head.</summary>
    public Pen Within(double x, double y, double radians = 0, double scale = 1, double scaleX = 1) =>
        new(canvas, map.Within(x, y, radians, scale * scaleX, scale), Light, Distance, extent);

    public void Blob(Paint paint, params ReadOnlySpan<(double X, double Y)> points)
    {
        var mapped = Map(points);
        if (extent is not null)
            Curve.Include(extent, mapped, closed: true);
        canvas.Add($"<path {Fill(paint)} d=\"{Curve.Closed(mapped)}\"/>");
    }

    public void Oval(Paint paint, double x, double y, double radiusX, double radiusY, double radians = 0)
    {
        Span<(double, double)> points = stackalloc (double, double)[8];
        var (sin, cos) = Math.SinCos(radians);
        for (var i = 0; i < points.Length; i++)
        {
            var (s, c) = Math.SinCos(i * Math.PI / 4);
            points[i] = (x + radiusX * c * cos - radiusY * s * sin, y + radiusX * c * sin + radiusY * s * cos);
        }
        Blob(paint, points);
    }

    /// <summary>A part with a width at each point: a leg, a neck, a trunk, a branch.</summary>
    public void Limb(Paint paint, params ReadOnlySpan<(double X, double Y, double Width)> joints) => Blob(paint, Outline(joints));

    public void Line(Rgb colour, double width, params ReadOnlySpan<(double X, double Y)> points)
    {
        var mapped = Map(points);
        if (extent is not null)
            Curve.Include(extent, mapped, closed: false);
        canvas.Add($"<path fill=\"none\" stroke=\"{Light.Shade(colour, Distance).Hex}\" stroke-width=\"{width * map.Scale:0.##}\" stroke-linecap=\"round\" d=\"{Curve.Open(mapped)}\"/>");
    }

    /// <summary>Draws only where the shape is: stripes, spots, shadows on a body.</summary>
    public void Clipped(ReadOnlySpan<(double X, double Y)> shape, Action<Pen> draw)
    {
        var id = canvas.NewId();
        canvas.Add($"<clipPath id=\"{id}\"><path d=\"{Curve.Closed(Map(shape))}\"/></clipPath><g clip-path=\"url(#{id})\">");
        draw(new Pen(canvas, map, Light, Distance, extent: null));
        canvas.AddText("</g>");
    }

    /// <summary>Light from above and shade below, over whatever was drawn: makes a flat body look round.</summary>
    public void Round(double top, double bottom)
    {
        var id = canvas.NewId();
        canvas.Add($"<linearGradient id=\"{id}\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#fff6e0\" stop-opacity=\"0.26\"/><stop offset=\"0.38\" stop-color=\"#fff6e0\" stop-opacity=\"0\"/><stop offset=\"0.5\" stop-color=\"#000\" stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"#000\" stop-opacity=\"0.38\"/></linearGradient>");
        var (left, right) = (map.Map(-2, top), map.Map(2, bottom));
        canvas.Add($"<rect x=\"{Math.Min(left.X, right.X):0.#}\" y=\"{left.Y:0.#}\" width=\"{Math.Abs(right.X - left.X):0.#}\" height=\"{right.Y - left.Y:0.#}\" fill=\"url(#{id})\"/>");
    }

    public static (double X, double Y)[] Outline(ReadOnlySpan<(double X, double Y, double Width)> joints)
    {
        var outline = new (double, double)[joints.Length * 2];
        for (var i = 0; i < joints.Length; i++)
        {
            var from = joints[Math.Max(0, i - 1)];
            var to = joints[Math.Min(joints.Length - 1, i + 1)];
            var length = Math.Max(1e-9, Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)));
            var offsetX = -(to.Y - from.Y) / length * joints[i].Width / 2;
            var offsetY = (to.X - from.X) / length * joints[i].Width / 2;
            outline[i] = (joints[i].X + offsetX, joints[i].Y + offsetY);
            outline[^(i + 1)] = (joints[i].X - offsetX, joints[i].Y - offsetY);
        }
        return outline;
    }

    string Fill(Paint paint) =>
        canvas.Fill(paint with { Top = Light.Shade(paint.Top, Distance), Bottom = Light.Shade(paint.Bottom, Distance) });

    (double X, double Y)[] Map(ReadOnlySpan<(double X, double Y)> points)
    {
        var mapped = new (double, double)[points.Length];
        for (var i = 0; i < points.Length; i++)
            mapped[i] = map.Map(points[i].X, points[i].Y);
        return mapped;
    }
}
