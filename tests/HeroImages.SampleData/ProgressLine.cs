namespace HeroImages.SampleData;

/// <summary>Progress on the error stream: a line that rewrites itself, or one line per tenth when it is no terminal.</summary>
sealed class ProgressLine(string what, long total) : IProgress<int>, IProgress<long>
{
    readonly Lock gate = new();
    readonly long started = Environment.TickCount64;
    long shown = -1;

    public void Report(int value) => Report((long)value);

    public void Report(long value)
    {
        lock (gate)
        {
            var step = value * (Console.IsErrorRedirected ? 10 : 1000) / Math.Max(1, total);
            if (step <= shown)
                return;
            shown = step;
            var rate = value * 1000.0 / Math.Max(1, Environment.TickCount64 - started);
            var line = FormattableString.Invariant($"{value:#,0} of {total:#,0} {what} ({100.0 * value / Math.Max(1, total):0} %), {rate:#,0.0} per second, {Math.Max(0, total - value) / rate:0} s left");
            Console.Error.Write(Console.IsErrorRedirected ? line + "\n" : "\r" + line.PadRight(90));
            if (value >= total && !Console.IsErrorRedirected)
                Console.Error.WriteLine();
        }
    }
}
