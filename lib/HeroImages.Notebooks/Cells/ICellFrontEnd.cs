namespace HeroImages.Notebooks.Cells;

/// <summary>Where a cell's outputs go and its questions are answered. Called from any thread; outputs of one thread keep their order.</summary>
public interface ICellFrontEnd
{
    /// <summary>Takes an output. Returns soon; never throws.</summary>
    void Put(CellOutput output);

    /// <summary>Asks the person and waits for the answer.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="isPassword">Whether the answer must not be shown.</param>
    /// <param name="cancel">Ends the waiting when the cell is stopped.</param>
    /// <exception cref="InputUnavailableException">Nobody can be asked here.</exception>
    string Ask(string prompt, bool isPassword, CancellationToken cancel);
}
