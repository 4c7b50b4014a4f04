namespace HeroImages.Notebooks.Running;

/// <summary>How notebooks are run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>Folder that the notebooks with outputs are written to; null to write each over the notebook that was read.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Whether a page is written beside each.</summary>
    public bool Html { get; init; }

    /// <summary>Whether cells after one that failed are run, and a failed cell is no failure of the run. Defaults to no.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>How long each cell may take; null for any time.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Time that a cell gets to end when it is stopped; then its kernel is ended by force. Defaults to 5 s.</summary>
    public TimeSpan StopsWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Values that go in place of those in the cell tagged <c>parameters</c>.</summary>
    public IReadOnlyList<NotebookParameter> Parameters { get; init; } = [];

    /// <summary>How many notebooks run at once; null for as many as processors and memory bear.</summary>
    public int? Jobs { get; init; }

    /// <summary>Command that starts a kernel; null for this program's own. <c>{connection_file}</c> stands for the connection file.</summary>
    public IReadOnlyList<string>? KernelCommand { get; init; }

    /// <summary>Gives the times written into the notebooks, and counts the limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
