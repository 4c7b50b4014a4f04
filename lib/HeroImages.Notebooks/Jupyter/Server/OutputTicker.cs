namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Sends text that has waited long enough, on a thread of its own, since cells may have taken all threads of the pool.</summary>
sealed class OutputTicker : IDisposable
{
    /// <summary>Time that text waits for more.</summary>
    static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(40);

    readonly object _gate = new();
    readonly ManualResetEventSlim _ended = new();
    List<StreamBatcher> _due = [];

    public OutputTicker() => new Thread(Work) { IsBackground = true, Name = "hero output" }.Start();

    /// <summary>Has a batcher flushed in a short while.</summary>
    public void Add(StreamBatcher batcher)
    {
        lock (_gate)
        {
            _due.Add(batcher);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended.Set();
            Monitor.Pulse(_gate);
        }
    }

    void Work()
    {
        while (Take() is { } due)
        {
            foreach (var batcher in due)
            {
                batcher.Flush();
            }
        }
    }

    List<StreamBatcher>? Take()
    {
        lock (_gate)
        {
            while (_due.Count == 0 && !_ended.IsSet)
            {
                Monitor.Wait(_gate);
            }
        }
        if (_ended.Wait(Delay))
        {
            return null;
        }
        lock (_gate)
        {
            var due = _due;
            _due = [];
            return due;
        }
    }
}
