using HeroImages.Forms;

namespace HeroImages.Labeling;

/// <summary>What ratings and runs of them show in a notebook.</summary>
static class LabelingForms
{
    public static Form Of(RatingReport report)
    {
        var form = new Form(Invariant($"{report.Rated:N0} pictures rated of {report.Pictures:N0}, {report.Failed:N0} failed"))
            .Facts(
                ("rated before", report.RatedBefore), ("left out for privacy", report.Private), ("not come to", report.Left), ("mean value", report.Mean),
                ("cost", report.CostUsd > 0 ? Invariant($"{report.CostUsd:0.####} USD") : null), ("tokens sent", report.InputTokens > 0 ? report.InputTokens : null),
                ("tokens written", report.OutputTokens > 0 ? report.OutputTokens : null))
            .Table("Failures", report.Failures, ("why", row => row.Failure), ("pictures", row => row.Count), ("such as", row => row.Example));
        return report.Stopped is { } stopped ? form.Say(report.IsPause ? $"Stopped early, can go on: {stopped}" : $"Stopped early: {stopped}") : form;
    }

    public static Form Of(Rating rating) => new Form($"{rating.File}: {(rating.Answer.Value is { } value ? CellText.Number(value) : "no value")} by {rating.Rater.Title}")
        .Facts(
            ("reasons", rating.Answer.Reasons), ("failure", rating.Answer.Failure?.ToString()), ("warning", rating.Answer.Warning), ("rubric", rating.Rater.Rubric),
            ("settings", rating.Rater.Settings), ("at", rating.At))
        .Table(null, [.. rating.Answer.Parts ?? new Dictionary<string, double>()], ("part", part => part.Key), ("value", part => part.Value));

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
