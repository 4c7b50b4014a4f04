using System.Globalization;
using System.Text;
using HeroImages.Forms;

namespace HeroImages.Training.Runs;

/// <summary>A plot of lines or points as SVG, for pages that have no scripts.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XTitle">What the lower axis says.</param>
/// <param name="YTitle">What the left axis says.</param>
/// <param name="Lines">The lines: a name, the points from left to right, and whether they are joined.</param>
sealed record LinePlot(string Title, string XTitle, string YTitle, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points, bool IsJoined)> Lines)
{
    const int Width = 640;
    const int Height = 300;
    const int Left = 52;
    const int Bottom = 42;
    const int Top = 12;
    const int Right = 12;

    /// <summary>The plot; nothing where there is no point.</summary>
    public string ToSvg()
    {
        var all = Lines.SelectMany(line => line.Points).Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToList();
        if (all.Count == 0)
        {
            return "";
        }
        var (x, y) = (new PlotAxis(all.Min(p => p.X), all.Max(p => p.X), Left, Width - Right), new PlotAxis(all.Min(p => p.Y), all.Max(p => p.Y), Height - Bottom, Top));
        var svg = new StringBuilder(Text($"<figure class=\"plot\"><figcaption>{HtmlText.Escape(Title)}</figcaption><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{HtmlText.Escape(Title)}\">"));
        Grid(svg, x, y);
        for (var i = 0; i < Lines.Count; i++)
        {
            Draw(svg, Lines[i].Points, Lines[i].IsJoined, i, x, y);
        }
        svg.Append("</svg>");
        return svg.Append(Legend()).Append("</figure>").ToString();
    }

    void Grid(StringBuilder svg, PlotAxis x, PlotAxis y)
    {
        foreach (var tick in y.Ticks)
        {
            svg.Append(Text($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y.At(tick):0.#}\" y2=\"{y.At(tick):0.#}\"/><text x=\"{Left - 6}\" y=\"{y.At(tick) + 4:0.#}\" text-anchor=\"end\">{tick:0.###}</text>"));
        }
        foreach (var tick in x.Ticks)
        {
            svg.Append(Text($"<text x=\"{x.At(tick):0.#}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{tick:0.###}</text>"));
        }
        svg.Append(Text($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 6}\" text-anchor=\"middle\">{HtmlText.Escape(XTitle)}</text>"));
        svg.Append(Text($"<text transform=\"translate(12 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{HtmlText.Escape(YTitle)}</text>"));
    }

    static void Draw(StringBuilder svg, IReadOnlyList<(double X, double Y)> points, bool isJoined, int number, PlotAxis x, PlotAxis y)
    {
        var known = points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToList();
        if (isJoined && known.Count > 1)
        {
            svg.Append(Text($"<polyline class=\"line c{number % 6}\" points=\"{string.Join(' ', known.Select(p => Text($"{x.At(p.X):0.#},{y.At(p.Y):0.#}")))}\"/>"));
            return;
        }
        foreach (var (px, py) in known)
        {
            svg.Append(Text($"<circle class=\"dot c{number % 6}\" cx=\"{x.At(px):0.#}\" cy=\"{y.At(py):0.#}\" r=\"3\"/>"));
        }
    }

    string Legend() => Lines.Count < 2 ? "" : $"<p class=\"legend\">{string.Join(" ", Lines.Select((line, i) => $"<span class=\"key c{i % 6}\">{HtmlText.Escape(line.Name)}</span>"))}</p>";

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
