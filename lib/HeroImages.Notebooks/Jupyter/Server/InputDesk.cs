using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Asks the person through the client whose cell asks, one question at a time.</summary>
sealed class InputDesk(Outbox outbox) : IDisposable
{
    /// <summary>A client that has just been started may send its first cell before its channel for answers is connected.</summary>
    const int Tries = 30;

    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    readonly SemaphoreSlim _turn = new(1);
    readonly object _gate = new();
    TaskCompletionSource<string?>? _answer;
    string? _question;

    /// <summary>Asks and waits.</summary>
    /// <exception cref="InputUnavailableException">The client has no channel for answers.</exception>
    public string Ask(KernelRequest request, string prompt, bool isPassword, CancellationToken cancel)
    {
        _turn.Wait(cancel);
        try
        {
            for (var i = 0; i < Tries; i++)
            {
                if (AskOnce(request, prompt, isPassword, cancel) is { } answer)
                {
                    return answer;
                }
                cancel.WaitHandle.WaitOne(BetweenTries);
                cancel.ThrowIfCancellationRequested();
            }
            throw new InputUnavailableException(prompt);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes an answer. One that names another question than the present is dropped; old clients name none.</summary>
    public void Answer(WireMessage message)
    {
        lock (_gate)
        {
            if (message.Parent.Id.Length == 0 || message.Parent.Id == _question)
            {
                _answer?.TrySetResult(message.Content.Text("value") ?? "");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    string? AskOnce(KernelRequest request, string prompt, bool isPassword, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _answer = answer;
            _question = outbox.Ask(request, new() { ["prompt"] = prompt, ["password"] = isPassword }, () => answer.TrySetResult(null));
        }
        try
        {
            answer.Task.Wait(cancel);
            return answer.Task.Result;
        }
        finally
        {
            lock (_gate)
            {
                _answer = null;
                _question = null;
            }
        }
    }
}
