using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>A request that waits for its reply and for the kernel to be idle again.</summary>
/// <param name="put">Takes outputs.</param>
/// <param name="ask">Answers questions, or null.</param>
sealed class PendingRequest(Action<CellOutput> put, Func<string, bool, string>? ask)
{
    readonly TaskCompletionSource<WireMessage> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    WireMessage? _reply;
    bool _isIdle;

    /// <summary>The reply, once all outputs have come too.</summary>
    public Task<WireMessage> Done => _done.Task;

    /// <summary>Answers questions, or null.</summary>
    public Func<string, bool, string>? Ask { get; } = ask;

    /// <summary>Takes an output.</summary>
    public void Put(CellOutput output) => put(output);

    /// <summary>Takes the reply.</summary>
    public void Reply(WireMessage reply)
    {
        _reply = reply;
        Settle();
    }

    /// <summary>Takes the word that all outputs have come.</summary>
    public void Idle()
    {
        _isIdle = true;
        Settle();
    }

    /// <summary>Gives up.</summary>
    public void Fail(Exception why) => _done.TrySetException(why);

    void Settle()
    {
        if (_reply is not null && _isIdle)
        {
            _done.TrySetResult(_reply);
        }
    }
}
