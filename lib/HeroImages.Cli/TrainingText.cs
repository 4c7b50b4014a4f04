using HeroImages.Training.Runs;
using HeroImages.Training.Scoreboards;

namespace HeroImages.Cli;

/// <summary>Shows what a training came to.</summary>
static class TrainingText
{
    public static void Show(Terminal terminal, TrainingResult result)
    {
        terminal.Line(result.ToString());
        foreach (var note in result.Notes)
        {
            terminal.Line(note);
        }
        if (result.Scoreboard is { } board)
        {
            ShowBoard(terminal, board);
        }
        if (result.LearningCurve.Count > 0)
        {
            terminal.Heading("Learning curve");
            terminal.Table(["#share of groups", "#pictures", "rank correlation", "precision at the top"],
                result.LearningCurve.Select(point => (IReadOnlyList<string>)[Format.Share(point.Share), Format.Count(point.Examples), Scoreboard.Cell(point.Spearman), Scoreboard.Cell(point.Precision)]));
        }
        terminal.Line($"Model: {Path.GetFullPath(result.Model)}");
        terminal.Line($"Report: {Path.GetFullPath(Path.Combine(result.Folder, "report.html"))}");
    }

    /// <summary>The exit code.</summary>
    public static int Exit(Terminal terminal, TrainingResult result, double allowed)
    {
        if (!result.IsFinished)
        {
            terminal.Error($"stopped; the best model so far is {Path.Combine(result.Folder, Path.GetFileName(result.Model))}. The same command goes on.");
            return ExitCode.Stopped;
        }
        return ErrorRateArgument.ExitCodeFor(result.Failed, result.Examples.Examples.Count + result.Failed, allowed);
    }

    static void ShowBoard(Terminal terminal, Scoreboard board)
    {
        terminal.Heading(board.Title);
        terminal.Table(["judge", "#n", .. Scoreboard.Headings], board.Rows.Select(row => (IReadOnlyList<string>)[row.Judge, Format.Count(row.Pictures), .. row.Figures.Select(Scoreboard.Cell)]));
        terminal.Heading("By how much the model's figure is higher, on the same pictures and draws");
        terminal.Table(["than", "#n", .. Scoreboard.Headings], board.Rows.Where(row => row.Behind is not null).Select(row => (IReadOnlyList<string>)[row.Judge, Format.Count(row.Pictures), .. row.Behind!.Select(Scoreboard.Cell)]));
        foreach (var note in board.Notes)
        {
            terminal.Line(note);
        }
    }
}
