using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Cli;

/// <summary>Progress as a line every few seconds, for logs and pipes; nothing for work that is soon done.</summary>
sealed class LineProgress(Action<string> write, TimeProvider time) : IProgress<WorkProgress>
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    readonly Lock _writing = new();
    readonly Dictionary<string, (long Start, TimeSpan Said)> _steps = new(StringComparer.Ordinal);

    public void Report(WorkProgress value)
    {
        lock (_writing)
        {
            if (!_steps.TryGetValue(value.Step, out var step))
            {
                step = (time.GetTimestamp(), First - Interval);
            }
            var elapsed = time.GetElapsedTime(step.Start);
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
