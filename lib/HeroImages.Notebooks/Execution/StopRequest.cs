using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Stops a cell by stages: its token and the checks in its loops first, then its sleeps and waits. What does not end in time is left behind.
/// </summary>
/// <param name="time">The clock.</param>
sealed class StopRequest(TimeProvider time) : IDisposable
{
    static readonly TimeSpan Stage = TimeSpan.FromMilliseconds(60);
    static readonly TimeSpan ForAwaits = TimeSpan.FromMilliseconds(140);
    static readonly TimeSpan ForThread = TimeSpan.FromMilliseconds(1600);

    readonly CancellationTokenSource _token = new();
    readonly TaskCompletionSource<CellStatus> _leftBehind = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _isMade;

    /// <summary>Signalled when the cell is to be stopped.</summary>
    public CancellationToken Token => _token.Token;

    /// <summary>Over when the cell has been given up: stopped where only awaits were pending, stuck where its thread runs on.</summary>
    public Task<CellStatus> LeftBehind => _leftBehind.Task;

    /// <summary>The thread of the cell's code, while there is one.</summary>
    public UserThread? Thread { get; set; }

    /// <summary>Whether the cell is to be stopped.</summary>
    public bool IsMade => _isMade != 0;

    /// <summary>Begins to stop the cell, the first time; returns at once.</summary>
    /// <param name="ended">Over when the cell is.</param>
    public void Make(Task ended)
    {
        if (Interlocked.Exchange(ref _isMade, 1) == 0)
        {
            StopSignal.Raise();
            ended.ContinueWith(_ => StopSignal.Lower(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            _ = Task.Run(() => EscalateAsync(ended));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _token.Dispose();

    async Task EscalateAsync(Task ended)
    {
        var cancelling = Task.Run(_token.Cancel);
        if (await EndsWithin(ended, Stage).ConfigureAwait(false))
        {
            return;
        }
        Thread?.Wake();
        if (await EndsWithin(ended, ForAwaits).ConfigureAwait(false))
        {
            return;
        }
        if (Thread is not { IsOnThread: true })
        {
            _leftBehind.TrySetResult(CellStatus.Stopped);
        }
        else if (!await EndsWithin(ended, ForThread).ConfigureAwait(false))
        {
            _leftBehind.TrySetResult(Thread is { IsOnThread: true } ? CellStatus.Stuck : CellStatus.Stopped);
            Thread?.Neglect();
        }
    }

    async Task<bool> EndsWithin(Task ended, TimeSpan span)
    {
        await Task.WhenAny(ended, Task.Delay(span, time)).ConfigureAwait(false);
        return ended.IsCompleted;
    }
}
