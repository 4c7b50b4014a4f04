namespace HeroImages.Notebooks.Execution;

/// <summary>How an engine runs its notebook.</summary>
/// <param name="Folder">The notebook's folder, absolute: where relative paths begin.</param>
/// <param name="Time">The clock.</param>
public sealed record EngineOptions(string Folder, TimeProvider Time)
{
    /// <summary>
    /// Whether what native code and child processes write to the standard streams of this process is caught and shown. For a process that
    /// serves one notebook and nothing else.
    /// </summary>
    public bool CatchesNativeStreams { get; init; }

    /// <summary>
    /// Whether the process lives on when code that a cell has started throws where nobody catches it, as on a thread of its own. For a
    /// process that serves one notebook and nothing else.
    /// </summary>
    public bool OutlivesStrayExceptions { get; init; }

    /// <summary>Whether parts that are slow the first time are tried in the background right away.</summary>
    public bool WarmsUp { get; init; } = true;
}
