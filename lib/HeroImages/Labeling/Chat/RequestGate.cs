namespace HeroImages.Labeling.Chat;

/// <summary>
/// Lets requests to one service through: at most so many at a time, and none while the service asked to wait. Each time
/// it asks, the number is halved; each answer raises it a little, up to where it began. May be used from any number of
/// threads.
/// </summary>
/// <param name="most">Most requests at a time, 1 or more.</param>
/// <param name="clock">The clock to wait by.</param>
public sealed class RequestGate(int most, TimeProvider clock)
{
    readonly Lock _state = new();
    readonly Queue<TaskCompletionSource> _waiting = new();
    double _limit = most;
    int _inside;
    DateTimeOffset _closedUntil;

    /// <summary>Most requests at a time, at present.</summary>
    public int Limit
    {
        get
        {
            lock (_state)
            {
                return (int)_limit;
            }
        }
    }

    /// <summary>Waits for a place. Call <see cref="Leave"/> afterwards.</summary>
    public async Task EnterAsync(CancellationToken cancel)
    {
        while (true)
        {
            await PlaceAsync(cancel).ConfigureAwait(false);
            var wait = Wait();
            if (wait <= TimeSpan.Zero)
            {
                return;
            }
            Leave();
            await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave()
    {
        lock (_state)
        {
            _inside--;
            Admit();
        }
    }

    /// <summary>An answer came: a little more may be asked for at a time.</summary>
    public void Ease()
    {
        lock (_state)
        {
            _limit = Math.Min(most, _limit + (1 / _limit));
            Admit();
        }
    }

    /// <summary>The service asked to wait: nobody enters for that long, and fewer at a time afterwards.</summary>
    /// <param name="wait">How long.</param>
    /// <returns>
    /// Whether this is news. Those who were inside when the service first asked hear it as well; that is one warning, not
    /// many.
    /// </returns>
    public bool Close(TimeSpan wait)
    {
        lock (_state)
        {
            var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + wait);
            var isNews = now >= _closedUntil;
            _limit = isNews ? Math.Max(1, _limit / 2) : _limit;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
            return isNews;
        }
    }

    TimeSpan Wait()
    {
        lock (_state)
        {
            return _closedUntil - clock.GetUtcNow();
        }
    }

    async Task PlaceAsync(CancellationToken cancel)
    {
        TaskCompletionSource place = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_state)
        {
            _waiting.Enqueue(place);
            Admit();
        }
        try
        {
            await place.Task.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (!place.TrySetCanceled(cancel))
            {
                Leave();
            }
            throw;
        }
    }

    void Admit()
    {
        while (_inside < (int)_limit && _waiting.TryDequeue(out var next))
        {
            _inside += next.TrySetResult() ? 1 : 0;
        }
    }
}
