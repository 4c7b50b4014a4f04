namespace HeroImages.Labeling.Chat;

/// <summary>
/// Money that may be spent. What a request could cost at the most is set aside while it is on its way, so that the
/// limit is never passed. May be used from any number of threads.
/// </summary>
/// <param name="limit">US dollars that may be spent in all; null for as much as it takes.</param>
/// <param name="spent">US dollars spent before.</param>
public sealed class Budget(decimal? limit, decimal spent = 0)
{
    readonly Lock _state = new();
    decimal _spent = spent;
    decimal _reserved;
    TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>US dollars spent so far.</summary>
    public decimal Spent
    {
        get
        {
            lock (_state)
            {
                return _spent;
            }
        }
    }

    /// <summary>Sets money aside, waiting for requests on their way where it does not suffice yet.</summary>
    /// <param name="worst">The most that the request can cost.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="RaterStoppedException">It does not fit, and nothing is on its way that could leave something over.</exception>
    public async Task ReserveAsync(decimal worst, CancellationToken cancel)
    {
        while (!TryReserve(worst, out var settled))
        {
            await settled.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Takes back what was set aside and books what was spent.</summary>
    public void Settle(decimal worst, decimal actual)
    {
        lock (_state)
        {
            _reserved -= worst;
            _spent += actual;
            var settled = _settled;
            _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            settled.SetResult();
        }
    }

    bool TryReserve(decimal worst, out Task settled)
    {
        lock (_state)
        {
            settled = _settled.Task;
            if (limit is null || _spent + _reserved + worst <= limit)
            {
                _reserved += worst;
                return true;
            }
            return _reserved > 0 ? false : throw Exhausted(worst);
        }
    }

    RaterStoppedException Exhausted(decimal worst) => new(
        FormattableString.Invariant($"The budget of {limit:0.####} USD is used: {_spent:0.######} spent, and the next request could cost {worst:0.######}. All ratings are kept; a higher --max-cost goes on from here."),
        isPause: true);
}
