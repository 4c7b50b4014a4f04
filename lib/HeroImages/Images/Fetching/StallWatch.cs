namespace HeroImages.Images.Fetching;

/// <summary>Stops a try when nothing comes for too long, or when all of it lasts too long. For one try.</summary>
sealed class StallWatch : IDisposable
{
    readonly FetchOptions _options;
    readonly CancellationToken _cancel;
    readonly CancellationTokenSource _whole;
    readonly CancellationTokenSource _stall;

    public StallWatch(FetchOptions options, CancellationToken cancel)
    {
        (_options, _cancel) = (options, cancel);
        _whole = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _whole.CancelAfter(options.TryTimeout);
        _stall = CancellationTokenSource.CreateLinkedTokenSource(_whole.Token);
    }

    /// <summary>Does one thing that must not stall; what is done between two such things takes what time it needs.</summary>
    /// <exception cref="TransferFault">It stalled, or the try lasted too long.</exception>
    public async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> step)
    {
        _stall.CancelAfter(_options.StallTimeout);
        try
        {
            return await step(_stall.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_cancel.IsCancellationRequested)
        {
            throw new TransferFault(
                _whole.IsCancellationRequested
                    ? FormattableString.Invariant($"the picture did not arrive within {_options.TryTimeout.TotalMinutes:0.#} minutes")
                    : FormattableString.Invariant($"the server sent nothing for {_options.StallTimeout.TotalSeconds:0.#} seconds"),
                mayPass: true);
        }
        finally
        {
            _stall.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _stall.Dispose();
        _whole.Dispose();
    }
}
