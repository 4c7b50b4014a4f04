using HeroImages.Notebooks.Cells;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that runs, under the name of .NET Interactive.</summary>
public sealed class KernelInvocationContext
{
    KernelInvocationContext(CellContext cell) => Cell = cell;

    /// <summary>The cell on whose behalf the calling code runs; null before the first.</summary>
    public static KernelInvocationContext? Current => CellContext.Current is { } cell ? new KernelInvocationContext(cell) : null;

    /// <summary>Signalled when the cell is to be stopped.</summary>
    public CancellationToken CancellationToken => Cell.Stop;

    internal CellContext Cell { get; }
}
