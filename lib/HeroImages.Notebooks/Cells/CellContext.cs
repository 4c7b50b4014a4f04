namespace HeroImages.Notebooks.Cells;

/// <summary>
/// The cell on whose behalf code runs. It flows into tasks and threads that the cell starts, so that what they write and show later
/// still belongs to it.
/// </summary>
public sealed class CellContext(CellRequest request, CancellationToken stop)
{
    static readonly AsyncLocal<CellContext?> Ambient = new();

    static volatile CellContext? s_latest;

    /// <summary>
    /// The cell of the code that asks; for code that does not come from any, such as a finalizer, the cell that was begun last. Null before the first.
    /// </summary>
    public static CellContext? Current => Ambient.Value ?? s_latest;

    /// <summary>The cell that the calling code comes from, or null: only this one's being stopped concerns that code.</summary>
    public static CellContext? Own => Ambient.Value;

    /// <summary>The cell's request.</summary>
    public CellRequest Request { get; } = request;

    /// <summary>Signalled when the cell is to be stopped.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>Puts out something on behalf of the cell.</summary>
    public void Put(CellOutput output) => Request.FrontEnd.Put(output);

    /// <summary>Asks the person on behalf of the cell.</summary>
    /// <exception cref="InputUnavailableException">Nobody can be asked here.</exception>
    public string Ask(string prompt, bool isPassword = false) => Request.FrontEnd.Ask(prompt, isPassword, Stop);

    /// <summary>Makes this the cell of the calling code and all that it starts.</summary>
    internal void Enter()
    {
        Ambient.Value = this;
        s_latest = this;
    }
}
