namespace HeroImages.Images.Fetching;

/// <summary>
/// Spaces requests of all workers so that no more than a number start per second, holds all of them while a server asks
/// to wait, and stops them where it asks for too long. For any number of threads.
/// </summary>
sealed class RequestPace(double? perSecond, TimeProvider time)
{
    readonly Lock _planning = new();
    readonly TimeSpan _interval = perSecond is { } rate ? TimeSpan.FromSeconds(1 / rate) : TimeSpan.Zero;

    DateTimeOffset _next = DateTimeOffset.MinValue;
    int _pauses;
    string? _closed;

    /// <summary>Waits for the next moment at which a request may start.</summary>
    /// <exception cref="TransferFault">No request may start in this run.</exception>
    public async Task WaitAsync(CancellationToken cancel)
    {
        while (true)
        {
            var (wait, pauses) = Plan();
            if (wait <= TimeSpan.Zero)
            {
                return;
            }
            await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            if (pauses == Volatile.Read(ref _pauses))
            {
                return;
            }
        }
    }

    /// <summary>Starts no request for a while, those that are waiting for their moment included.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_planning)
        {
            var until = time.GetUtcNow() + wait;
            _next = until > _next ? until : _next;
            _pauses++;
        }
    }

    /// <summary>Starts no request any more.</summary>
    public void Close(string reason)
    {
        lock (_planning)
        {
            _closed ??= reason;
        }
    }

    (TimeSpan Wait, int Pauses) Plan()
    {
        lock (_planning)
        {
            if (_closed is not null)
            {
                throw new TransferFault($"not asked for: {_closed}", mayPass: false);
            }
            var now = time.GetUtcNow();
            var start = _next > now ? _next : now;
            _next = start + _interval;
            return (start - now, _pauses);
        }
    }
}
