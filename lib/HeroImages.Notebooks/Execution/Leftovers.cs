using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Looks whether a cell that was given up while it awaited something has left threads at work: they show as threads of the pool that stay busy.
/// </summary>
/// <param name="time">The clock.</param>
sealed class Leftovers(TimeProvider time)
{
    const int Looks = 5;

    static readonly TimeSpan UntilFirstLook = TimeSpan.FromSeconds(1);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    readonly int _busyBefore = Busy();

    /// <summary>Tells the cell's reader when something still runs; over within 2 s.</summary>
    /// <param name="cell">The cell that was given up.</param>
    /// <param name="work">What it was doing.</param>
    public async Task TellAsync(CellContext cell, Task work)
    {
        await Task.Delay(UntilFirstLook, time).ConfigureAwait(false);
        for (var look = 0; look < Looks; look++)
        {
            if (work.IsCompleted || Busy() <= _busyBefore)
            {
                return;
            }
            await Task.Delay(BetweenLooks, time).ConfigureAwait(false);
        }
        cell.Put(new StreamOutput(
            StreamKind.Error, "Something that this cell started still runs, in native code or inside a library. Restart the kernel to end it.\n"));
    }

    static int Busy()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return most - free;
    }
}
