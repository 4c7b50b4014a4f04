namespace HeroImages.Emulators.Control;

/// <summary>A clock that runs on, but can be set forward or to a day. Job lives, expiries and model retirements follow it.</summary>
public sealed class EmulatorClock(TimeProvider source) : TimeProvider
{
    long _offset;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => source.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);

    /// <summary>Sets the time; the clock runs on from there.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _offset, (now - source.GetUtcNow()).Ticks);

    /// <summary>Back to the source's time.</summary>
    public void Reset() => Interlocked.Exchange(ref _offset, 0);
}
