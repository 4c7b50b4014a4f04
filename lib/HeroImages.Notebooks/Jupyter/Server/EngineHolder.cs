using HeroImages.Notebooks.Execution;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Makes the engine beside the sockets, so that a client does not wait for it to hear that the kernel is there.</summary>
/// <param name="create">Makes the engine.</param>
sealed class EngineHolder(Func<INotebookEngine> create)
{
    readonly TaskCompletionSource<INotebookEngine> _engine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The engine, for which this waits. An engine that cannot be made is told to each who asks.</summary>
    public INotebookEngine Get() => _engine.Task.GetAwaiter().GetResult();

    /// <summary>The engine if it is there, or null.</summary>
    public INotebookEngine? Present => _engine.Task.IsCompletedSuccessfully ? _engine.Task.Result : null;

    /// <summary>Begins to make it.</summary>
    public void Start() => new Thread(Make) { IsBackground = true, Name = "hero engine" }.Start();

    /// <summary>Ends the engine, or gives up on it when it takes too long.</summary>
    public void Close(TimeSpan limit)
    {
        if (Present is { } engine)
        {
            Task.Run(async () => await engine.DisposeAsync()).ContinueWith(_ => { }, TaskScheduler.Default).Wait(limit);
        }
    }

    void Make()
    {
        try
        {
            _engine.SetResult(create());
        }
#pragma warning disable CA1031 // Whatever keeps the engine from starting is told to those who ask for it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _engine.SetException(e);
        }
    }
}
