using HeroImages.Agreement.Reports;
using HeroImages.Agreement.Rounds;
using HeroImages.Forms;

namespace HeroImages.Agreement;

/// <summary>What values of agreement show in a notebook.</summary>
static class AgreementForms
{
    public static Form Of(BradleyTerry fit)
    {
        var form = new Form(Invariant($"{fit.Items.Count:N0} pictures ordered by {fit.Comparisons:N0} comparisons"))
            .Table(null, fit.Items, ("picture", item => item.Picture.File), ("strength", item => item.Strength), ("standard error", item => item.StandardError), ("won", item => item.Wins), ("of", item => item.Comparisons));
        return fit.Islands > 1 ? form.Say(Invariant($"The comparisons fall into {fit.Islands:N0} sets that nothing joins; the order between them says little.")) : form;
    }

    public static Form Of(AgreementReport report)
    {
        var form = new Form(Invariant($"{report.Ratings:N0} ratings of {report.Pictures:N0} pictures by {report.Raters.Count:N0} raters"))
            .Table(
                "Raters", report.Raters, ("rater", r => r.Title), ("n", r => r.Ratings), ("shared", r => r.Shared), ("failed", r => r.Failures), ("mean", r => r.Mean), ("spread", r => r.Deviation),
                ("modal share", r => r.Histogram.ModalShare.Value), ("entropy", r => r.Histogram.Entropy.Value), ("repeats", r => r.Self.MeanAbsoluteError.Count),
                ("MAE of repeats", r => r.Self.MeanAbsoluteError.Value), ("drift", r => r.Drift.Move.Value));
        Pairs(form, $"Against {report.Options.Against}", report.AgainstReference);
        Pairs(form, "Rater against rater", report.Pairs);
        form.Table(
                "All together", report.Panels, ("who", p => p.Of), ("complete", p => p.Complete), ("alpha nominal", p => Value(p.Alpha.Nominal)), ("ordinal", p => Value(p.Alpha.Ordinal)),
                ("interval", p => Value(p.Alpha.Interval)), ("ICC(2,1)", p => Value(p.Intraclass.Agreement)), ("ICC(3,1)", p => Value(p.Intraclass.Consistency)),
                ("ICC(2,k)", p => Value(p.Intraclass.MeanAgreement)), ("ceiling", p => p.Ceiling))
            .Table("Calibrated to people", report.Calibrations, ("rater", c => c.Title), ("by", c => c.Calibration.ToString()), ("CCC before", c => Value(c.Before)), ("CCC after", c => Value(c.After)))
            .Table("Greatest disagreement", report.Disagreements, 5, ("picture", d => d.File), ("spread", d => d.Spread), ("values", d => d.Values.Select(v => v is null ? "–" : CellText.Of(v))));
        return report.Notes.Aggregate(form, (said, note) => said.Say(note));
    }

    public static Form Of(Round round)
    {
        var form = new Form(Invariant($"{round.Picks.Count:N0} pictures to rate next, of {round.Unrated:N0} that are not rated"))
            .Table(null, round.Queues, ("queue", q => q.Queue.ToString()), ("share", q => q.Share), ("asked", q => q.Asked), ("found", q => q.Found), ("remark", q => q.Said))
            .Table("Pictures", round.Picks, ("picture", p => p.Candidate.File), ("queue", p => p.Queue.ToString()), ("reason", p => p.Reason));
        return round.ShortFall > 0 ? form.Say(Invariant($"{round.ShortFall:N0} fewer than asked for.")) : form;
    }

    static void Pairs(Form form, string caption, IReadOnlyList<PairAgreement> pairs) => form.Table(
        caption, pairs, ("truth", p => p.Truth), ("rater", p => p.Rater), ("n", p => p.Overlap), ("SRCC", p => Value(p.Spearman)), ("interval", p => p.Spearman.Interval?.ToString()),
        ("MAE", p => Value(p.MeanAbsoluteError)), ("bias", p => Value(p.Bias)), ("QWK", p => Value(p.QuadraticKappa)), ("CCC", p => Value(p.Concordance)),
        ("pairs", p => Value(p.PairwiseAccuracy)), ("in bursts", p => Value(p.WithinBursts)));

    /// <summary>The value as a number, or the word for none.</summary>
    static object Value(Figure figure) => figure.Value is { } value ? value : "undefined";

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
