using System.Globalization;
using System.Text;
using HeroImages.Agreement.Reports;
using HeroImages.Forms;

namespace HeroImages.Agreement.Pages;

/// <summary>The drawings of a page of agreement: plain SVG, each with its numbers in words.</summary>
static class PageDrawings
{
    const int Width = 320;
    const int Height = 120;
    const int Left = 26;
    const int Bottom = 16;
    const double PlotWidth = Width - Left - 6;
    const double PlotHeight = Height - Bottom - 8;

    public static void Write(StringBuilder page, AgreementReport report)
    {
        Cards(page, "How each rater uses the scale", report.Raters.Where(r => r.Ratings > 0).Select(Histogram));
        Cards(page, "Drift", report.Raters.Where(r => r.Drift.Points.Count > 1).Select(Drift));
        Cards(page, "Calibration curves", report.Calibrations.Where(c => c.Calibration.Kind != CalibrationKind.None).Select(Curve));
    }

    static void Cards(StringBuilder page, string heading, IEnumerable<string> figures)
    {
        var drawn = figures.ToList();
        if (drawn.Count > 0)
        {
            page.Heading(heading).Append("<div class=\"cards\">\n").AppendJoin("\n", drawn).Append("\n</div>\n");
        }
    }

    static string Histogram(RaterSummary rater)
    {
        var most = rater.Histogram.Counts.Max();
        var bars = rater.Histogram.Counts.Select((count, score) => Text(
            $"<rect class=\"bar\" x=\"{X(score, -0.5, 10.5) - 10:0.#}\" y=\"{Y(count, 0, most):0.#}\" width=\"20\" height=\"{PlotHeight * count / most:0.#}\"><title>{score}: {count:N0}</title></rect><text x=\"{X(score, -0.5, 10.5):0.#}\" y=\"{Height - 4}\" text-anchor=\"middle\">{score}</text>"));
        return Figure(
            rater.Title, Text($"n = {rater.Ratings:N0}, mean {rater.Mean:0.00}; {rater.Histogram.Mode} is given in {rater.Histogram.ModalShare.Value:0 %}"),
            "How often each score was given: " + string.Join(", ", rater.Histogram.Counts.Select((count, score) => Text($"{score}: {count}"))),
            Axis() + Text($"<text x=\"{Left - 4}\" y=\"14\" text-anchor=\"end\">{most}</text>") + string.Concat(bars));
    }

    static string Drift(RaterSummary rater)
    {
        var points = rater.Drift.Points;
        var (low, high) = (Math.Min(-1, points.Min(p => p.Mean)), Math.Max(1, points.Max(p => p.Mean)));
        var (first, last) = (points[0].Number, points[^1].Number);
        var path = string.Join(' ', points.Select(p => Text($"{X(p.Number, first, last):0.#},{Y(p.Mean, low, high):0.#}")));
        string Line(double at, string kind) => at < low || at > high ? "" : Text($"<line class=\"{kind}\" x1=\"{Left}\" x2=\"{Width - 6}\" y1=\"{Y(at, low, high):0.#}\" y2=\"{Y(at, low, high):0.#}\"/>");
        var labels = Text($"<text x=\"{Left - 4}\" y=\"14\" text-anchor=\"end\">{high:0.0}</text><text x=\"{Left - 4}\" y=\"{Height - Bottom}\" text-anchor=\"end\">{low:0.0}</text><text x=\"{Left}\" y=\"{Height - 4}\">{first}</text><text x=\"{Width - 6}\" y=\"{Height - 4}\" text-anchor=\"end\">{last}</text>");
        return Figure(
            rater.Title, Text($"largest move {rater.Drift.Move.Value:+0.00;-0.00;0.00}; chance alone gives about {rater.Drift.Noise:0.00}"),
            Text($"Mean of rater - others over {rater.Drift.Window} ratings, from rating {first} to {last}"),
            Axis() + Line(0, "zero") + Line(points[0].Mean + RaterDrift.Alarm, "limit") + Line(points[0].Mean - RaterDrift.Alarm, "limit") + $"<polyline class=\"path\" points=\"{path}\"/>" + labels);
    }

    static string Curve(CalibrationRow row)
    {
        var path = string.Join(' ', Enumerable.Range(0, 101).Select(i => i / 10.0).Select(raw => Text($"{X(raw, 0, 10):0.#},{Y(row.Calibration.Apply(raw), 0, 10):0.#}")));
        var diagonal = Text($"<line class=\"zero\" x1=\"{X(0, 0, 10):0.#}\" y1=\"{Y(0, 0, 10):0.#}\" x2=\"{X(10, 0, 10):0.#}\" y2=\"{Y(10, 0, 10):0.#}\"/>");
        var labels = Text($"<text x=\"{Left - 4}\" y=\"14\" text-anchor=\"end\">10</text><text x=\"{Left - 4}\" y=\"{Height - Bottom}\" text-anchor=\"end\">0</text><text x=\"{Left}\" y=\"{Height - 4}\">0</text><text x=\"{Width - 6}\" y=\"{Height - 4}\" text-anchor=\"end\">10 by the rater</text>");
        return Figure(row.Title, row.Calibration.ToString(), "What people say where the rater says 0 to 10", Axis() + diagonal + $"<polyline class=\"path\" points=\"{path}\"/>" + labels);
    }

    static string Figure(string title, string said, string alternative, string drawing) =>
        $"<figure><figcaption>{HtmlText.Escape(title)}<small>{HtmlText.Escape(said)}</small></figcaption><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{HtmlText.Escape(alternative)}\">{drawing}</svg></figure>";

    static string Axis() => Text($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width - 6}\" y1=\"{Height - Bottom}\" y2=\"{Height - Bottom}\"/>");

    static double X(double value, double low, double high) => Left + (PlotWidth * (value - low) / Math.Max(high - low, double.Epsilon));

    static double Y(double value, double low, double high) => Height - Bottom - (PlotHeight * (value - low) / Math.Max(high - low, double.Epsilon));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
