using System.Globalization;

namespace HeroImages.Files;

/// <summary>
/// Progress as a line every five seconds, for logs, pipes and cells of notebooks (<c>new LineProgress(Console.WriteLine)</c>); nothing for work
/// that is done within two seconds. Threads may report at once.
/// </summary>
/// <param name="write">Takes a line; called by the thread that reports.</param>
/// <param name="time">Says how long it has taken.</param>
public sealed class LineProgress(Action<string> write, TimeProvider? time = null) : IProgress<WorkProgress>
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    readonly TimeProvider _time = time ?? TimeProvider.System;
    readonly Lock _writing = new();
    readonly Dictionary<string, (long Start, TimeSpan Said)> _steps = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Report(WorkProgress value)
    {
        lock (_writing)
        {
            if (!_steps.TryGetValue(value.Step, out var step))
            {
                step = (_time.GetTimestamp(), First - Interval);
            }
            var elapsed = _time.GetElapsedTime(step.Start);
            var isDue = elapsed - step.Said >= Interval;
            _steps[value.Step] = isDue ? (step.Start, elapsed) : step;
            if (isDue)
            {
                write(Line(value, elapsed));
            }
        }
    }

    static string Line(WorkProgress value, TimeSpan elapsed)
    {
        var rate = value.Done / elapsed.TotalSeconds;
        if (value.Total <= 0 || value.Done <= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{value.Step}: {value.Done:N0} {value.Unit}{Detail(value)}");
        }
        var left = (value.Total - value.Done) / rate;
        return string.Create(CultureInfo.InvariantCulture, $"{value.Step}: {100.0 * value.Done / value.Total:F0} %, {Amount(rate, value.Unit)} a second, {left:F0} s left{Detail(value)}");
    }

    static string Detail(WorkProgress value) => value.Detail is null ? "" : $", {value.Detail}";

    static string Amount(double amount, string unit) => unit == "bytes"
        ? string.Create(CultureInfo.InvariantCulture, $"{amount / 1e6:N0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{amount.ToString(amount < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture)} {unit}");
}
