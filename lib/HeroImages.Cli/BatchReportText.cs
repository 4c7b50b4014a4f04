using System.Globalization;
using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Cli;

/// <summary>Shows what batches came to.</summary>
static class BatchReportText
{
    const int FailuresShown = 5;

    public static void Show(Terminal terminal, BatchSubmission done)
    {
        terminal.Table(["pictures", "#number"],
        [
            ["to be rated", Format.Count(done.Pictures)],
            ["rated before, or there twice", Format.Count(done.RatedBefore)],
            ["in an open job already", Format.Count(done.OnTheWay)],
            ["held back for privacy", Format.Count(done.Private)],
            ["failed", Format.Count(done.Failed)],
            ["sent", Format.Count(done.Sent)],
        ]);
        foreach (var job in done.Jobs)
        {
            terminal.Line($"Job: {job}");
        }
    }

    public static void Show(Terminal terminal, BatchReport report)
    {
        terminal.Table(["pictures", "#number"],
        [
            ["in jobs", Format.Count(report.Pictures)],
            ["rated", Format.Count(report.Rated)],
            ["failed", Format.Count(report.Failed)],
            ["in an open job", Format.Count(report.Waiting)],
        ]);
        if (report.Mean is { } mean)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Mean value {mean:F2}; {report.CostUsd:F4} USD."));
        }
    }

    /// <summary>The exit code, after a word on what failed and on what is to come.</summary>
    public static int Exit(Terminal terminal, BatchReport report, double allowed)
    {
        foreach (var failure in report.Failures.Take(FailuresShown))
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{failure.Count:N0} without a rating: {failure.Failure} (first: {failure.Example})"));
        }
        if (report.OpenJobs > 0)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{report.OpenJobs:N0} jobs are not over yet; the same command looks again, hero batch resume waits."));
            return ExitCode.Paused;
        }
        if (report.Failed > 0)
        {
            terminal.Note("hero batch resume --resubmit sends again those that may still get a rating.");
        }
        return ErrorRateArgument.ExitCodeFor(report.Failed, report.Pictures, allowed);
    }
}
