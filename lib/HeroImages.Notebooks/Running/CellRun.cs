using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Running;

/// <summary>What became of a code cell in a run.</summary>
/// <param name="Index">Its place in the notebook that was written, from 0.</param>
/// <param name="Source">Its text.</param>
/// <param name="Status">In a word.</param>
/// <param name="Seconds">How long it ran.</param>
/// <param name="Error">Why it ended early, or null.</param>
/// <param name="Number">The number that the kernel gave it, from 1, which traces name; null where it gave none.</param>
public sealed record CellRun(int Index, string Source, CellRunStatus Status, double Seconds = 0, ErrorOutput? Error = null, int? Number = null)
{
    /// <summary>Whether it makes the run of its notebook a failure.</summary>
    public bool IsFailure => Status is CellRunStatus.Failed or CellRunStatus.TimedOut or CellRunStatus.KernelDied;
}
