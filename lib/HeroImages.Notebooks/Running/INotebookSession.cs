using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Running;

/// <summary>Where the cells of one notebook are run: a kernel of its own, with its own variables. One cell runs at a time.</summary>
interface INotebookSession : IAsyncDisposable
{
    /// <summary>Runs a cell.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="cellId">What identifies it in its notebook, or null.</param>
    /// <param name="put">Takes its outputs, in order, from any thread; late ones may come after the end.</param>
    /// <returns>How it ended; cells that fail are no exceptions.</returns>
    /// <exception cref="SessionLostException">The kernel is no longer there.</exception>
    Task<SessionReply> RunAsync(string code, string? cellId, Action<CellOutput> put);

    /// <summary>Asks the running cell to stop, which its own reply then tells. Gives up when cancelled.</summary>
    Task InterruptAsync(CancellationToken cancel);

    /// <summary>Ends the kernel by force; a running cell ends with <see cref="SessionLostException"/>.</summary>
    void Kill();
}
