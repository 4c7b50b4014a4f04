using System.Globalization;
using System.Text;

namespace HeroImages.SampleData.Drawing;

/// <summary>The text of one SVG picture while it grows, with ids that are unique within it.</summary>
public sealed class SvgCanvas(int width, int height)
{
    readonly StringBuilder body = new(1 << 17);
    int ids;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public string NewId() => "i" + (++ids).ToString(CultureInfo.InvariantCulture);

    public void AddText(string element) => body.Append(element).Append('\n');

    /// <summary>Writes text whose numbers are in SVG's own notation, whatever the culture.</summary>
    public void Add(FormattableString element) => AddText(FormattableString.Invariant(element));

    /// <summary>Adds a gradient and returns the text that refers to it.</summary>
    public string Fill(Paint paint)
    {
        var opacity = paint.Opacity < 1 ? FormattableString.Invariant($" fill-opacity=\"{paint.Opacity:0.###}\"") : "";
        if (paint.IsFlat)
            return $"fill=\"{paint.Top.Hex}\"{opacity}";
        return $"fill=\"url(#{VerticalGradient((0, paint.Top), (1, paint.Bottom))})\"{opacity}";
    }

    public string VerticalGradient(params ReadOnlySpan<(double Offset, Rgb Colour)> stops)
    {
        var id = NewId();
        var text = new StringBuilder($"<linearGradient id=\"{id}\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">");
        foreach (var (offset, colour) in stops)
            text.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{offset:0.###}\" stop-color=\"{colour.Hex}\"/>");
        AddText(text.Append("</linearGradient>").ToString());
        return id;
    }

    /// <summary>A glow that fades from the centre to nothing.</summary>
    public string Glow(Rgb colour, double opacity)
    {
        var id = NewId();
        Add($"<radialGradient id=\"{id}\"><stop offset=\"0\" stop-color=\"{colour.Hex}\" stop-opacity=\"{opacity:0.###}\"/><stop offset=\"0.45\" stop-color=\"{colour.Hex}\" stop-opacity=\"{opacity * 0.38:0.###}\"/><stop offset=\"1\" stop-color=\"{colour.Hex}\" stop-opacity=\"0\"/></radialGradient>");
        return id;
    }

    /// <summary>A blur with its own strength along and across.</summary>
    public string Blur(double along, double across)
    {
        var id = NewId();
        Add($"<filter id=\"{id}\" x=\"-30%\" y=\"-30%\" width=\"160%\" height=\"160%\"><feGaussianBlur stdDeviation=\"{along:0.##} {across:0.##}\"/></filter>");
        return id;
    }

    public override string ToString() =>
        FormattableString.Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">\n{body}</svg>\n");
}
