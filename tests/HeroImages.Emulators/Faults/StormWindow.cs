namespace HeroImages.Emulators.Faults;

/// <summary>The time in which every call meets 429.</summary>
sealed class StormWindow(TimeProvider clock)
{
    long _untilTicks;

    public void Open(TimeSpan duration) => Interlocked.Exchange(ref _untilTicks, (clock.GetUtcNow() + duration).UtcTicks);

    public void Close() => Interlocked.Exchange(ref _untilTicks, 0);

    /// <summary>The seconds that are left; 0 where there is no storm.</summary>
    public double Left => Math.Max(0, TimeSpan.FromTicks(Interlocked.Read(ref _untilTicks) - clock.GetUtcNow().UtcTicks).TotalSeconds);
}
