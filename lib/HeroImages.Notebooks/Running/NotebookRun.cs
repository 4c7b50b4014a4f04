namespace HeroImages.Notebooks.Running;

/// <summary>How a notebook ran.</summary>
/// <param name="Path">The notebook that was read.</param>
/// <param name="Output">The notebook that was written, with outputs.</param>
/// <param name="Page">The page that was written, or null.</param>
/// <param name="StartedAt">When the run began.</param>
/// <param name="Seconds">How long all of it took, with the start of the kernel.</param>
/// <param name="Cells">Its code cells, from top to bottom; empty ones are left out.</param>
/// <param name="Warnings">What was odd, as sentences.</param>
/// <param name="StartFailure">Why there was no kernel to run it, or null.</param>
public sealed record NotebookRun(
    string Path,
    string Output,
    string? Page,
    DateTimeOffset StartedAt,
    double Seconds,
    IReadOnlyList<CellRun> Cells,
    IReadOnlyList<string> Warnings,
    string? StartFailure = null)
{
    /// <summary>Whether all went as it should.</summary>
    public bool Succeeded => StartFailure is null && !Cells.Any(c => c.IsFailure || c.Status == CellRunStatus.Stopped);

    /// <summary>Number of cells that ran, whatever came of it.</summary>
    public int CellsRun => Cells.Count(c => c.Status is not (CellRunStatus.Skipped or CellRunStatus.NotRun));
}
