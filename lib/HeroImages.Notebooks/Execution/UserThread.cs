namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Runs what a cell does before its first await on a thread of its own, which can be woken, and left behind where it does not end. It is
/// never aborted: on the runtime of .NET 10 that ends the whole process every other time. Code of the cell that goes on after an await
/// runs elsewhere, and is stopped by the checks that the compiler of cells puts in.
/// </summary>
sealed class UserThread
{
    const int StackBytes = 16 << 20;

    readonly TaskCompletionSource<object?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Thread _thread;

    UserThread(Func<Task<object?>> body)
    {
        _thread = new Thread(() => Execute(body), StackBytes) { IsBackground = true, Name = "cell" };
    }

    /// <summary>Over when the code is, after its awaits.</summary>
    public Task<object?> Ended => _ended.Task;

    /// <summary>Whether the part before the first await is still running.</summary>
    public bool IsOnThread => _thread.IsAlive;

    /// <summary>Starts it.</summary>
    public static UserThread Start(Func<Task<object?>> body)
    {
        var thread = new UserThread(body);
        thread._thread.Start();
        return thread;
    }

    /// <summary>Ends a sleep or a wait.</summary>
    public void Wake()
    {
        if (IsOnThread)
        {
            _thread.Interrupt();
        }
    }

    /// <summary>Lets everything else go before a thread that is left behind.</summary>
    public void Neglect()
    {
        if (IsOnThread)
        {
            _thread.Priority = ThreadPriority.Lowest;
        }
    }

    void Execute(Func<Task<object?>> body)
    {
        Task<object?> work;
        try
        {
            work = body();
        }
#pragma warning disable CA1031 // Whatever a cell throws is its result.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _ended.TrySetException(e);
            return;
        }
        work.ContinueWith(Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>What a cancelled task was ended with, which may say why; only waiting for the task tells.</summary>
    static OperationCanceledException CancellationOf(Task work)
    {
        try
        {
            work.GetAwaiter().GetResult();
            return new("A task that the cell awaited was cancelled.");
        }
        catch (OperationCanceledException e)
        {
            return e;
        }
    }

    void Finish(Task<object?> work)
    {
        if (work.Exception is { } failure)
        {
            _ended.TrySetException(failure.InnerExceptions);
        }
        else if (work.IsCanceled)
        {
            _ended.TrySetException(CancellationOf(work));
        }
        else
        {
            _ended.TrySetResult(work.Result);
        }
    }
}
