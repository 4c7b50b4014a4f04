using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Running;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>
/// A kernel whose cells say what they do: <c>print X</c>, <c>throw X</c>, <c>wait</c> until interrupted, <c>hang</c> whatever comes, <c>die</c>; other cells do nothing.
/// </summary>
sealed class FakeSession : INotebookSession
{
    readonly TaskCompletionSource _interrupted = new();
    readonly TaskCompletionSource _killed = new();
    int _count;

    public List<string> Cells { get; } = [];

    public bool IsKilled => _killed.Task.IsCompleted;

    public bool IsDisposed { get; private set; }

    public TaskCompletionSource<string> Started { get; } = new();

    public async Task<SessionReply> RunAsync(string code, string? cellId, Action<CellOutput> put)
    {
        Cells.Add(code);
        Started.TrySetResult(code);
        var (verb, rest) = (code.Split(' ')[0], code[(code.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        switch (verb)
        {
            case "print":
                put(new StreamOutput(StreamKind.Out, rest));
                break;
            case "throw":
                return Failed(put, new("Exception", rest, [$"Exception: {rest}", "   at line 1"]));
            case "wait":
                await _interrupted.Task;
                return Failed(put, new("Interrupted", "stopped", []));
            case "hang":
                await _killed.Task;
                throw new SessionLostException("The kernel was ended.");
            case "die":
                throw new SessionLostException("The kernel has ended with exit code 134.");
        }
        return new(CellResult.Done, ++_count);
    }

    public Task InterruptAsync(CancellationToken cancel)
    {
        _interrupted.TrySetResult();
        return Task.CompletedTask;
    }

    public void Kill() => _killed.TrySetResult();

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    SessionReply Failed(Action<CellOutput> put, ErrorOutput error)
    {
        put(error);
        return new(new(CellStatus.Failed, error), ++_count);
    }
}
