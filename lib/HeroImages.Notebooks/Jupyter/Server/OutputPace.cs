namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>
/// Holds up a cell that puts out more than any front end can take, since a publishing socket does not tell how far its readers are:
/// a burst passes at once, and what follows at the pace of a slow reader.
/// </summary>
/// <param name="clock">The clock.</param>
sealed class OutputPace(TimeProvider clock)
{
    /// <summary>Messages that a burst may have, which the socket keeps for a reader that has not read any.</summary>
    public const int MostMessages = Burst / LeastCost;

    /// <summary>Bytes that pass at once.</summary>
    const int Burst = 64 << 20;

    /// <summary>Bytes that pass in a second after that.</summary>
    const int BytesPerSecond = 16 << 20;

    /// <summary>What a small message costs its reader, in bytes.</summary>
    const int LeastCost = 4096;

    long _last = clock.GetTimestamp();
    double _left = Burst;

    /// <summary>The time to wait after sending so many bytes.</summary>
    public TimeSpan After(long bytes)
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(Burst, _left + (clock.GetElapsedTime(_last, now).TotalSeconds * BytesPerSecond)) - Math.Max(bytes, LeastCost);
        _last = now;
        return _left >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_left / BytesPerSecond);
    }
}
