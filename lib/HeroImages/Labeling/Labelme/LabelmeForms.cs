using HeroImages.Forms;

namespace HeroImages.Labeling.Labelme;

/// <summary>What exchanges with Labelme show in a notebook.</summary>
static class LabelmeForms
{
    public static Form Of(LabelmeExportReport report) => new Form(FormattableString.Invariant($"{report.Files:N0} Labelme files of {report.Pictures:N0} pictures, {report.Failures.Count:N0} failed"))
        .Facts(("there before", report.Merged), ("with ticks not yet imported", report.Pending), ("boxes", report.Boxes), ("left out for privacy", report.Private), ("flags", Path.Combine(report.Folder, LabelmeExport.FlagsFile)))
        .Table("Failures", report.Failures, ("file", row => row.File), ("why", row => row.Reason));

    public static Form Of(LabelmeImport import) => new Form(FormattableString.Invariant($"{import.Labels.Count:N0} Labelme files, {import.Count(LabelmeVerdict.Rated):N0} rated by {import.Rater.Title}, {import.Failures.Count:N0} failed"))
        .Facts(("not rated", import.Count(LabelmeVerdict.Unrated)), ("as they were written", import.Count(LabelmeVerdict.Unchanged)), ("skipped", import.Count(LabelmeVerdict.Skipped)))
        .Table("Failures", import.Failures, ("file", row => row.File), ("why", row => row.Reason));
}
