using System.Collections.Concurrent;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>
/// Works off requests in order on a thread of its own, since cells may have taken all threads of the pool, and a kernel has to
/// answer all the same.
/// </summary>
sealed class RequestLoop : IDisposable
{
    readonly BlockingCollection<KernelRequest> _waiting = [];
    readonly Thread _thread;

    public RequestLoop(string name, Action<KernelRequest> handle)
    {
        _thread = new(() => Work(handle)) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>Adds a request; after the end it is dropped.</summary>
    public void Add(KernelRequest request)
    {
        try
        {
            _waiting.Add(request);
        }
        catch (InvalidOperationException)
        {
            // The kernel is leaving, and answers no more.
        }
    }

    /// <summary>Takes no more requests; those that wait are dropped.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        while (_waiting.TryTake(out _))
        {
        }
    }

    /// <summary>Waits until the request at work is done.</summary>
    public bool Wait(TimeSpan limit) => _thread.Join(limit);

    void Work(Action<KernelRequest> handle)
    {
        foreach (var request in _waiting.GetConsumingEnumerable())
        {
            handle(request);
        }
    }
}
