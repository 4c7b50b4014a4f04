using System.Globalization;
using HeroImages.Agreement;
using HeroImages.Agreement.Reports;

namespace HeroImages.Cli;

/// <summary>Shows how far raters agree.</summary>
static class AgreementReportText
{
    const int DisagreementsShown = 5;

    public static void Show(Terminal terminal, AgreementReport report)
    {
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Ratings:N0} ratings of {report.Pictures:N0} pictures by {report.Raters.Count:N0} raters."));
        foreach (var note in report.Notes)
        {
            terminal.Line(note);
        }
        terminal.Heading("Raters");
        terminal.Table(
            ["rater", "#n", "#shared", "#failed", "#mean", "#spread", "#modal share", "#entropy", "#repeats", "#their MAE", "#their QWK", "#drift"],
            report.Raters.Select(r => (IReadOnlyList<string>)
            [
                r.Title, Format.Count(r.Ratings), Format.Count(r.Shared), Format.Count(r.Failures), Value(r.Mean), Value(r.Deviation), Value(r.Histogram.ModalShare), Value(r.Histogram.Entropy),
                Format.Count(r.Self.MeanAbsoluteError.Count), Value(r.Self.MeanAbsoluteError), Value(r.Self.QuadraticKappa), Value(r.Drift.Move),
            ]));
        Pairs(terminal, $"Each rater against {report.Options.Against}", report.AgainstReference);
        Pairs(terminal, "Each two raters", report.Pairs);
        Panels(terminal, report.Panels);
        Calibrations(terminal, report.Calibrations);
        Disagreements(terminal, report);
    }

    static void Pairs(Terminal terminal, string heading, IReadOnlyList<PairAgreement> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }
        terminal.Heading(heading);
        terminal.Table(
            ["truth", "rater", "#n", "#SRCC", "#95 %", "#MAE", "#bias", "#CCC", "#QWK", "#tau-b", "#pairs", "#in bursts", "#in species"],
            pairs.Select(p => (IReadOnlyList<string>)
            [
                p.Truth, p.Rater, Format.Count(p.Overlap), Value(p.Spearman), Interval(p.Spearman), Value(p.MeanAbsoluteError), Value(p.Bias), Value(p.Concordance), Value(p.QuadraticKappa), Value(p.KendallB),
                Value(p.PairwiseAccuracy), Value(p.WithinBursts), Value(p.WithinSpecies),
            ]));
    }

    static void Panels(Terminal terminal, IReadOnlyList<PanelAgreement> panels)
    {
        if (panels.Count == 0)
        {
            return;
        }
        terminal.Heading("All together");
        terminal.Table(
            ["who", "#raters", "#rated by all", "#alpha nominal", "#ordinal", "#95 %", "#interval", "#ICC(2,1)", "#ICC(3,1)", "#ICC(2,k)", "#ceiling of SRCC"],
            panels.Select(p => (IReadOnlyList<string>)
            [
                p.Of, Format.Count(p.Raters), Format.Count(p.Complete), Value(p.Alpha.Nominal), Value(p.Alpha.Ordinal), Interval(p.Alpha.Ordinal), Value(p.Alpha.Interval),
                Value(p.Intraclass.Agreement), Value(p.Intraclass.Consistency), Value(p.Intraclass.MeanAgreement), Value(p.Ceiling),
            ]));
    }

    static void Calibrations(Terminal terminal, IReadOnlyList<CalibrationRow> rows)
    {
        if (rows.Count > 0)
        {
            terminal.Heading("Calibrated to people");
            terminal.Table(["rater", "by", "#CCC before", "#CCC after"], rows.Select(c => (IReadOnlyList<string>)[c.Title, c.Calibration.ToString(), Value(c.Before), Value(c.After)]));
        }
    }

    static void Disagreements(Terminal terminal, AgreementReport report)
    {
        if (report.Disagreements.Count > 0)
        {
            terminal.Heading("Greatest disagreement");
            terminal.Table(["picture", "#spread", .. report.Raters.Select(r => "#" + r.Title)], report.Disagreements.Take(DisagreementsShown).Select(d => (IReadOnlyList<string>)
                [d.File, Value(d.Spread), .. d.Values.Select(value => Value(value))]));
        }
    }

    static string Value(Figure figure) => figure.Value is { } value ? Value(value) : "undefined";

    static string Value(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    static string Interval(Figure figure) => figure.Interval is { } interval ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.00} to {interval.High:0.00}") : "";
}
