namespace HeroImages.Notebooks.Running;

/// <summary>What became of a code cell in a run.</summary>
public enum CellRunStatus
{
    /// <summary>It ran to its end.</summary>
    Done,

    /// <summary>It failed, and was allowed to: by its tag <c>raises-exception</c>, or since all cells are.</summary>
    FailedAsAllowed,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It ran longer than allowed, and was stopped.</summary>
    TimedOut,

    /// <summary>The kernel ended while it ran.</summary>
    KernelDied,

    /// <summary>It was running when the whole run was stopped.</summary>
    Stopped,

    /// <summary>It was left out by its tag <c>skip-execution</c>.</summary>
    Skipped,

    /// <summary>It was not reached, since a cell before it ended the run.</summary>
    NotRun,
}
