using HeroImages.Notebooks.Running;

namespace HeroImages.Cli;

/// <summary>How a notebook ran, for programs.</summary>
sealed record NotebookRunRow(
    string Notebook, string Output, string? Page, string Status, int Cells, int CellsRun, double Seconds,
    int? FailedCell, string? Error, IReadOnlyList<string> Trace, IReadOnlyList<string> Warnings)
{
    public static NotebookRunRow Of(NotebookRun run)
    {
        var failed = run.Cells.FirstOrDefault(c => c.IsFailure);
        return new(
            run.Path, run.Output, run.Page, NotebookRunText.StatusOf(run), run.Cells.Count, run.CellsRun, Math.Round(run.Seconds, 3),
            failed?.Index + 1, run.StartFailure ?? (failed?.Error is { } error ? $"{error.Name}: {error.Message}" : null), failed?.Error?.Trace ?? [], run.Warnings);
    }
}
