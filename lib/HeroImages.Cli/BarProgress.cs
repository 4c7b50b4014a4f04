using System.Collections.Concurrent;
using HeroImages.Files;
using Spectre.Console;

namespace HeroImages.Cli;

/// <summary>Progress as one bar a step.</summary>
sealed class BarProgress(ProgressContext context) : IProgress<WorkProgress>
{
    readonly ConcurrentDictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public void Report(WorkProgress value)
    {
        var bar = _bars.GetOrAdd(value.Step, step => context.AddTask(Markup.Escape(step)));
        bar.IsIndeterminate = value.Total <= 0;
        bar.MaxValue = Math.Max(value.Total, 1);
        bar.Value = value.Done;
    }
}
