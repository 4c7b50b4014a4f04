using System.Reflection;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Formatting;

/// <summary>What stands in place of a value that could not be had.</summary>
sealed record Failure
{
    /// <summary>Stands in place of a value.</summary>
    /// <param name="error">Why; what reflection wraps around it is taken off.</param>
    public Failure(Exception error) => Error = error is TargetInvocationException { InnerException: { } inner } ? inner : error;

    /// <summary>Why.</summary>
    public Exception Error { get; }

    /// <summary>Type and message of the error.</summary>
    public override string ToString() => $"{Error.GetType().Name}: {Message}";

    string Message
    {
        get
        {
            try
            {
                return Error.Message;
            }
#pragma warning disable CA1031 // an exception whose own message throws is still shown by its type
            catch (Exception e) when (MayBeShown(e))
#pragma warning restore CA1031
            {
                return "(its message could not be had)";
            }
        }
    }

    /// <summary>Whether an error is about a value, rather than the cell being stopped.</summary>
    public static bool MayBeShown(Exception error) =>
        error is not (ThreadInterruptedException or ThreadAbortException) && CellContext.Own?.Stop.IsCancellationRequested != true;
}
