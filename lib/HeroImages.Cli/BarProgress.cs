using System.Collections.Concurrent;
using HeroImages.Files;
using Spectre.Console;

namespace HeroImages.Cli;

/// <summary>
/// Progress as one bar a step. Reports may come by the million and from many threads: those that nobody would see are
/// dropped, and a bar never goes back.
/// </summary>
sealed class BarProgress(ProgressContext context, TimeProvider time) : IProgress<WorkProgress>
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    readonly ConcurrentDictionary<string, Bar> _bars = new(StringComparer.Ordinal);

    public void Report(WorkProgress value)
    {
        var bar = _bars.GetOrAdd(value.Step, step => new Bar(context.AddTask(Markup.Escape(step))));
        var now = time.GetTimestamp();
        var last = Interlocked.Read(ref bar.Drawn);
        var isDue = last == 0 || value.Done >= value.Total || time.GetElapsedTime(last, now) >= Interval;
        if (isDue && Interlocked.CompareExchange(ref bar.Drawn, now, last) == last)
        {
            bar.Draw(value);
        }
    }

    sealed class Bar(ProgressTask task)
    {
        readonly Lock _drawing = new();

        /// <summary>When it was last drawn; 0 for never.</summary>
        public long Drawn;

        public void Draw(WorkProgress value)
        {
            lock (_drawing)
            {
                task.Description = Markup.Escape(value.Detail is null ? value.Step : $"{value.Step}: {value.Detail}");
                task.IsIndeterminate = value.Total <= 0;
                task.MaxValue = Math.Max(value.Total, 1);
                task.Value = Math.Max(task.Value, value.Done);
            }
        }
    }
}
