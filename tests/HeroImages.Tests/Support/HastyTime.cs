namespace HeroImages.Tests;

/// <summary>A clock that is right and whose waits are short: a minute of waiting lasts a second.</summary>
sealed class HastyTime : TimeProvider
{
    const double Haste = 60;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Haste : dueTime, period > TimeSpan.Zero ? period / Haste : period);
}
