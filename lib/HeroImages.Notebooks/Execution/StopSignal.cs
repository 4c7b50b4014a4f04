using System.Runtime.CompilerServices;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Called by the code of cells, into which the compiler of cells puts these calls. Costs a read of a field as long as no cell is being stopped.
/// </summary>
public static class StopSignal
{
    static int s_stopping;

    /// <summary>Throws where the calling cell is to be stopped.</summary>
    /// <exception cref="CellStoppedException">It is.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check()
    {
        if (s_stopping > 0)
        {
            ThrowIfStopped();
        }
    }

    /// <summary>Throws where the calling cell is to be stopped, or calls itself so deeply that the stack would soon be full.</summary>
    /// <exception cref="CellStoppedException">It is to be stopped.</exception>
    /// <exception cref="InsufficientExecutionStackException">It calls itself without end.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Check();
    }

    /// <summary>Gives back a value that was awaited, unless the calling cell is to be stopped.</summary>
    /// <exception cref="CellStoppedException">It is.</exception>
    public static T Passed<T>(T value)
    {
        Check();
        return value;
    }

    /// <summary>Makes the checks look; to be followed by <see cref="Lower"/> when what the stopped cell started is over.</summary>
    internal static void Raise() => Interlocked.Increment(ref s_stopping);

    /// <summary>Takes back a <see cref="Raise"/>.</summary>
    internal static void Lower() => Interlocked.Decrement(ref s_stopping);

    static void ThrowIfStopped()
    {
        if (CellContext.Own?.Stop.IsCancellationRequested == true)
        {
            throw new CellStoppedException();
        }
    }
}
