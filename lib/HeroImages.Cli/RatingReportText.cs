using System.Globalization;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>Shows what a run of ratings came to.</summary>
static class RatingReportText
{
    const int FailuresShown = 5;

    public static void Show(Terminal terminal, RatingReport report, string journal)
    {
        terminal.Table(["pictures", "#number"],
        [
            ["to be rated", Format.Count(report.Pictures)],
            ["rated before", Format.Count(report.RatedBefore)],
            ["rated now", Format.Count(report.Rated)],
            ["failed", Format.Count(report.Failed)],
            ["held back for privacy", Format.Count(report.Private)],
            ["not come to", Format.Count(report.Left)],
        ]);
        if (report.Mean is { } mean)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Mean value {mean:F2}; {report.InputTokens:N0} tokens sent, {report.OutputTokens:N0} written; {report.CostUsd:F4} USD."));
        }
        terminal.Line($"Journal: {Path.GetFullPath(journal)}");
    }

    /// <summary>The exit code, after a word on what went wrong.</summary>
    public static int Exit(Terminal terminal, RatingReport report, double allowed)
    {
        foreach (var failure in report.Failures.Take(FailuresShown))
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{failure.Count:N0} failed: {failure.Failure} (first: {failure.Example})"));
        }
        if (report.Stopped is not null)
        {
            terminal.Error(report.Stopped);
            return report.IsPause ? ExitCode.Paused : ExitCode.Failed;
        }
        return ErrorRateArgument.ExitCodeFor(report.Failed, report.Pictures, allowed);
    }
}
