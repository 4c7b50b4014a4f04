using System.Diagnostics;

namespace HeroImages.Tests;

/// <summary>A clock that runs many times faster, so that real waits for real servers take a test's time.</summary>
sealed class HurriedClock(double times) : TimeProvider
{
    readonly long _start = Stopwatch.GetTimestamp();
    readonly DateTimeOffset _began = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _began + (Stopwatch.GetElapsedTime(_start) * times);

    public override long GetTimestamp() => (long)((Stopwatch.GetTimestamp() - _start) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    TimeSpan Shortened(TimeSpan time) => time > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / times)) : time;
}
