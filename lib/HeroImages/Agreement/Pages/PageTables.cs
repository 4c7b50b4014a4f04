using System.Globalization;
using System.Text;
using HeroImages.Agreement.Reports;
using HeroImages.Forms;

namespace HeroImages.Agreement.Pages;

/// <summary>The tables of a page of agreement.</summary>
static class PageTables
{
    const int HeatSteps = 10;

    public static void Write(StringBuilder page, AgreementReport report)
    {
        Raters(page, report);
        Comparisons(page, $"Each rater against {Reference(report)}", report.AgainstReference);
        Heat(page, report);
        Comparisons(page, "Each two raters", report.Pairs);
        Panels(page, report);
        Calibrations(page, report);
    }

    public static void WriteDisagreements(StringBuilder page, AgreementReport report)
    {
        if (report.Disagreements.Count == 0)
        {
            return;
        }
        page.Heading("Pictures of greatest disagreement");
        Table(page, "", ["picture", "#spread", .. report.Raters.Select(r => "#" + r.Title)],
            report.Disagreements.Select(d => (IEnumerable<string>)[$"<td class=\"file\">{HtmlText.Escape(d.File)}</td>", Number(d.Spread), .. d.Values.Select(value => Number(value))]));
    }

    static string Reference(AgreementReport report) => report.Options.Against switch
    {
        AgreementReference.Consensus => "the mean of all others",
        AgreementReference.People => "the mean of people, without the rater's own part",
        var rater => rater,
    };

    static void Raters(StringBuilder page, AgreementReport report)
    {
        page.Heading("Raters");
        Table(page, "", ["rater", "#n", "#shared", "#failed", "#mean", "#spread", "#modal share", "#entropy", "#repeats: MAE", "#repeats: QWK", "#drift", "#s a rating", "#USD per 1,000"],
            report.Raters.Select(r => (IEnumerable<string>)
            [
                Text(r.Title), Whole(r.Ratings), Whole(r.Shared), Whole(r.Failures), Number(r.Mean), Number(r.Deviation), Cell(r.Histogram.ModalShare, withCount: false),
                Cell(r.Histogram.Entropy, withCount: false), Cell(r.Self.MeanAbsoluteError), Cell(r.Self.QuadraticKappa), Cell(r.Drift.Move, r.Drift.IsAlarming), Number(r.Seconds), Number(r.CostPer1000),
            ]));
    }

    static void Comparisons(StringBuilder page, string heading, IReadOnlyList<PairAgreement> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }
        page.Heading(heading);
        var silent = Silent(pairs);
        Table(page, "", ["rater", "#n", .. pairs[0].Figures().Select(f => f.Name).Where(name => !silent.ContainsKey(name)).Select(name => "#" + name)], pairs.Select(pair => (IEnumerable<string>)
            [Who(pair), Whole(pair.Overlap), .. pair.Figures().Where(f => !silent.ContainsKey(f.Name)).Select(f => Cell(f.Figure, withCount: f.Figure.Count != pair.Overlap && f.Name != "EMD"))]));
        foreach (var (name, why) in silent)
        {
            page.Paragraph("soft", $"“{name}” is undefined throughout: {why}.");
        }
    }

    /// <summary>Measures that are undefined in all rows for one reason: a sentence says it once.</summary>
    static Dictionary<string, string> Silent(IReadOnlyList<PairAgreement> pairs) => pairs.Count < 2 ? [] : pairs.SelectMany(pair => pair.Figures()).GroupBy(f => f.Name, StringComparer.Ordinal)
        .Where(group => group.First().Figure.Undefined is { } why && group.All(f => f.Figure.Undefined == why)).ToDictionary(group => group.Key, group => group.First().Figure.Undefined!, StringComparer.Ordinal);

    /// <summary>The correlation of each two raters in the shade of its strength.</summary>
    static void Heat(StringBuilder page, AgreementReport report)
    {
        if (report.Raters.Count < 2)
        {
            return;
        }
        var pairs = report.Pairs.ToDictionary(pair => (pair.Truth, pair.Rater));
        page.Heading("Who orders pictures like whom");
        page.Append("<div class=\"scroll\"><table class=\"heat\"><caption>SRCC, with the number of shared pictures; dashed where it is below 0</caption><thead><tr><td></td>");
        foreach (var rater in report.Raters)
        {
            page.Append("<th scope=\"col\">").Append(HtmlText.Escape(rater.Title)).Append("</th>");
        }
        page.Append("</tr></thead><tbody>");
        foreach (var row in report.Raters)
        {
            page.Append("<tr><th scope=\"row\">").Append(HtmlText.Escape(row.Title)).Append("</th>");
            foreach (var column in report.Raters)
            {
                page.Append(row == column ? "<td class=\"none\">–</td>" : HeatCell(pairs.GetValueOrDefault((row.Title, column.Title)) ?? pairs[(column.Title, row.Title)]));
            }
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div>\n");
    }

    static string HeatCell(PairAgreement pair) => pair.Spearman.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"<td class=\"h{(int)Math.Round(Math.Clamp(value, 0, 1) * HeatSteps)}{(value < 0 ? " below" : "")}\">{value:0.00}<small>{pair.Overlap:N0}</small></td>")
        : string.Create(CultureInfo.InvariantCulture, $"<td class=\"none\" title=\"{HtmlText.Escape(pair.Spearman.Undefined!)}\">undefined<small>{pair.Overlap:N0}</small></td>");

    static void Panels(StringBuilder page, AgreementReport report)
    {
        if (report.Panels.Count == 0)
        {
            return;
        }
        page.Heading("All together");
        Table(page, "", ["measure", .. report.Panels.Select(p => "#" + p.Of)], Rows(report.Panels));
    }

    static IEnumerable<IEnumerable<string>> Rows(IReadOnlyList<PanelAgreement> panels)
    {
        IEnumerable<string> Row(string name, Func<PanelAgreement, string> cell) => [Text(name), .. panels.Select(cell)];
        yield return Row("raters", p => Whole(p.Raters));
        yield return Row("pictures rated by all of them", p => Whole(p.Complete));
        yield return Row("Krippendorff's alpha, nominal", p => Cell(p.Alpha.Nominal));
        yield return Row("Krippendorff's alpha, ordinal", p => Cell(p.Alpha.Ordinal));
        yield return Row("Krippendorff's alpha, interval", p => Cell(p.Alpha.Interval));
        yield return Row("ICC(1,1)", p => Cell(p.Intraclass.OneWay));
        yield return Row("ICC(2,1), one rater, level included", p => Cell(p.Intraclass.Agreement));
        yield return Row("ICC(3,1), one rater, whatever the level", p => Cell(p.Intraclass.Consistency));
        yield return Row("ICC(2,k), mean of all, level included", p => Cell(p.Intraclass.MeanAgreement));
        yield return Row("ICC(3,k), mean of all, whatever the level", p => Cell(p.Intraclass.MeanConsistency));
        foreach (var several in Enumerable.Range(0, panels.Max(p => p.MeanOfSeveral.Count)))
        {
            yield return Row(FormattableString.Invariant($"reliability of the mean of {panels.First(p => p.MeanOfSeveral.Count > several).MeanOfSeveral[several].Count} such raters"), p => p.MeanOfSeveral.Count > several ? Cell(p.MeanOfSeveral[several], withCount: false) : Number(null));
        }
        yield return Row("highest SRCC a model can reach against one of them", p => Number(p.Ceiling));
    }

    static void Calibrations(StringBuilder page, AgreementReport report)
    {
        if (report.Calibrations.Count == 0)
        {
            return;
        }
        page.Heading("Calibrated to people");
        Table(page, "CCC after: each picture calibrated by what was learned on other places", ["rater", "by", "#CCC before", "#CCC after"], report.Calibrations.Select(c => (IEnumerable<string>)
            [Text(c.Title), Text(c.Calibration.ToString()), Cell(c.Before), Cell(c.After)]));
    }

    static void Table(StringBuilder page, string caption, IReadOnlyList<string> headers, IEnumerable<IEnumerable<string>> rows)
    {
        page.Append("<div class=\"scroll\"><table>").Append(caption.Length == 0 ? "" : $"<caption>{HtmlText.Escape(caption)}</caption>").Append("<thead><tr>");
        foreach (var header in headers)
        {
            page.Append(header.StartsWith('#') ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(HtmlText.Escape(header.TrimStart('#'))).Append("</th>");
        }
        page.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            page.Append("<tr>").AppendJoin("", row).Append("</tr>");
        }
        page.Append("</tbody></table></div>\n");
    }

    static string Who(PairAgreement pair) => $"<td class=\"who\">{HtmlText.Escape(pair.Rater)}<small>against {HtmlText.Escape(pair.Truth)}</small></td>";

    static string Text(string text) => $"<td>{HtmlText.Escape(text)}</td>";

    static string Whole(int number) => string.Create(CultureInfo.InvariantCulture, $"<td class=\"n\">{number:N0}</td>");

    static string Number(double? number) => $"<td class=\"n\">{(number is { } value ? HtmlText.Escape(CellText.Number(value)) : "–")}</td>";

    static string Cell(Figure figure, bool alarm = false, bool withCount = true)
    {
        if (figure.Value is not { } value)
        {
            return string.Create(CultureInfo.InvariantCulture, $"<td class=\"n none\">undefined<small>{HtmlText.Escape(figure.Undefined!)}{(withCount ? $"; n = {figure.Count:N0}" : "")}</small></td>");
        }
        var small = new[] { figure.Interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{i.Low:0.00} to {i.High:0.00}") : null, withCount ? string.Create(CultureInfo.InvariantCulture, $"n = {figure.Count:N0}") : null };
        return string.Create(CultureInfo.InvariantCulture, $"<td class=\"n{(alarm ? " alarm" : "")}\">{value:0.000}{(small.All(s => s is null) ? "" : $"<small>{string.Join("; ", small.OfType<string>())}</small>")}</td>");
    }
}
