using System.Globalization;
using HeroImages.Notebooks.Running;

namespace HeroImages.Cli;

/// <summary>How notebooks ran, for people: first what failed, then a table of all.</summary>
static class NotebookRunText
{
    public static void Show(Terminal terminal, IReadOnlyList<NotebookRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var warning in run.Warnings)
            {
                terminal.Note($"{run.Path}: {warning}");
            }
            ShowFailures(terminal, run);
        }
        terminal.Table(
            ["notebook", "#cells", "#run", "#seconds", "status", "written to"],
            runs.Select(r => (IReadOnlyList<string>)[r.Path, Format.Count(r.Cells.Count), Format.Count(r.CellsRun), Seconds(r.Seconds), StatusOf(r) + Allowed(r), r.Page ?? r.Output]));
    }

    /// <summary>How it ended, in a few words.</summary>
    public static string StatusOf(NotebookRun run) => run switch
    {
        { StartFailure: not null } => "no kernel",
        { Succeeded: true } => "done",
        _ => run.Cells.First(c => c.IsFailure).Status switch
        {
            CellRunStatus.TimedOut => "timed out",
            CellRunStatus.KernelDied => "kernel died",
            _ => "failed",
        },
    };

    /// <summary>What <c>done</c> alone would hide.</summary>
    static string Allowed(NotebookRun run) => run.Cells.Count(c => c.Status == CellRunStatus.FailedAsAllowed) switch
    {
        0 => "",
        1 => ", 1 cell failed as allowed",
        var failed => $", {Format.Count(failed)} cells failed as allowed",
    };

    static void ShowFailures(Terminal terminal, NotebookRun run)
    {
        if (run.StartFailure is { } failure)
        {
            terminal.Error($"{run.Path}: {failure}");
        }
        foreach (var cell in run.Cells.Where(c => c.IsFailure))
        {
            terminal.Error(string.Create(CultureInfo.InvariantCulture, $"{run.Path}: cell {cell.Index + 1}{(cell.Number is { } number ? $" [{number}]" : "")}: {cell.Error?.Name}: {FirstLine(cell.Error?.Message)}"));
            foreach (var line in Indented(cell.Source, "  | ").Concat(Indented(string.Join('\n', cell.Error?.Trace ?? []), "  ")))
            {
                terminal.Note(line);
            }
        }
    }

    static IEnumerable<string> Indented(string text, string indent) => text.ReplaceLineEndings("\n").Split('\n').Select(line => indent + AnsiCommands.Without(line).Replace("\t", "    ", StringComparison.Ordinal));

    static string FirstLine(string? text) => text?.ReplaceLineEndings("\n").Split('\n')[0] ?? "";

    static string Seconds(double seconds) => seconds.ToString("F1", CultureInfo.InvariantCulture);
}
