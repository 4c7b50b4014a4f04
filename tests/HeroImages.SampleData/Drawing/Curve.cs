using System.Globalization;
using System.Text;

namespace HeroImages.SampleData.Drawing;

/// <summary>Smooth curves through points (Catmull-Rom), as SVG path text and as samples along them.</summary>
static class Curve
{
    const int SamplesPerSegment = 4;

    public static string Closed(ReadOnlySpan<(double X, double Y)> points) => Path(points, closed: true);

    public static string Open(ReadOnlySpan<(double X, double Y)> points) => Path(points, closed: false);

    /// <summary>Includes the curve itself, not its control points, so that boxes are tight.</summary>
    public static void Include(Extent extent, ReadOnlySpan<(double X, double Y)> points, bool closed)
    {
        for (var i = 0; i < Segments(points, closed); i++)
        {
            var (from, first, second, to) = Segment(points, i, closed);
            for (var s = 0; s <= SamplesPerSegment; s++)
            {
                var t = (double)s / SamplesPerSegment;
                extent.Include(Bezier(from.X, first.X, second.X, to.X, t), Bezier(from.Y, first.Y, second.Y, to.Y, t));
            }
        }
    }

    static string Path(ReadOnlySpan<(double X, double Y)> points, bool closed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.##} {points[0].Y:0.##}");
        for (var i = 0; i < Segments(points, closed); i++)
        {
            var (_, first, second, to) = Segment(points, i, closed);
            text.Append(CultureInfo.InvariantCulture,
                $"C{first.X:0.##} {first.Y:0.##} {second.X:0.##} {second.Y:0.##} {to.X:0.##} {to.Y:0.##}");
        }
        return closed ? text.Append('Z').ToString() : text.ToString();
    }

    static int Segments(ReadOnlySpan<(double X, double Y)> points, bool closed) => closed ? points.Length : points.Length - 1;

    static ((double X, double Y) From, (double X, double Y) First, (double X, double Y) Second, (double X, double Y) To) Segment(
        ReadOnlySpan<(double X, double Y)> points, int index, bool closed)
    {
        var before = At(points, index - 1, closed);
        var from = At(points, index, closed);
        var to = At(points, index + 1, closed);
        var after = At(points, index + 2, closed);
        return (from,
            (from.X + (to.X - before.X) / 6, from.Y + (to.Y - before.Y) / 6),
            (to.X - (after.X - from.X) / 6, to.Y - (after.Y - from.Y) / 6),
            to);
    }

    static (double X, double Y) At(ReadOnlySpan<(double X, double Y)> points, int index, bool closed) =>
        closed ? points[(index + points.Length) % points.Length] : points[Math.Clamp(index, 0, points.Length - 1)];

    static double Bezier(double a, double b, double c, double d, double t)
    {
        var u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }
}
