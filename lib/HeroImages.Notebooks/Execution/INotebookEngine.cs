using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Runs the cells of one notebook, which share their variables. One cell runs at a time; all else may be called while it does,
/// from any thread.
/// </summary>
public interface INotebookEngine : IAsyncDisposable
{
    /// <summary>Runs a cell. All its outputs have been put out when this is over.</summary>
    /// <param name="request">The cell.</param>
    /// <returns>How it ended; cells that fail are no exceptions.</returns>
    Task<CellResult> RunAsync(CellRequest request);

    /// <summary>
    /// Stops the running cell, if any, and returns at once. <see cref="RunAsync"/> then ends within 0.3 s as <see cref="CellStatus.Stopped"/>,
    /// or after 2 s as <see cref="CellStatus.Stuck"/>.
    /// </summary>
    void Interrupt();

    /// <summary>The value of an expression in the present state, shown by nobody.</summary>
    /// <returns>Its forms, or the error.</returns>
    Task<(MimeBundle? Bundle, ErrorOutput? Error)> EvaluateAsync(string expression);

    /// <summary>What could stand at a place of a cell's text.</summary>
    /// <param name="code">The text.</param>
    /// <param name="position">The place, in UTF-16 units.</param>
    /// <param name="cancel">Stops the search.</param>
    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel = default);

    /// <summary>What stands at a place of a cell's text, or null.</summary>
    /// <param name="code">The text.</param>
    /// <param name="position">The place, in UTF-16 units.</param>
    /// <param name="cancel">Stops the search.</param>
    Task<MimeBundle?> InspectAsync(string code, int position, CancellationToken cancel = default);

    /// <summary>Whether a text can be run as it stands.</summary>
    Completeness CheckCompleteness(string code);
}
