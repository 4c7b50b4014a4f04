namespace HeroImages.Notebooks.Cells;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>All of it ran.</summary>
    Done,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It was to be stopped and could not be: what it started runs on, and the kernel has to be restarted.</summary>
    Stuck,
}
