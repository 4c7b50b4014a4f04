using HeroImages.Files;

namespace HeroImages.Notebooks.Running;

/// <summary>Runs notebooks from top to bottom without an editor, each in a kernel process of its own.</summary>
public static class NotebookRunner
{
    /// <summary>Memory that a kernel with a few libraries takes.</summary>
    const long BytesPerKernel = 1L << 30;

    /// <summary>Runs notebooks, several at once.</summary>
    /// <param name="paths">The notebooks, each once.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told each cell, in steps named by the notebooks' files; null for nothing.</param>
    /// <param name="cancel">Stops the running cells and saves what was run.</param>
    /// <returns>How each ran, in the order of the paths. Cells that fail are no exceptions.</returns>
    /// <exception cref="InputException">A notebook or parameter is not sound, or an output cannot be written; unless it is the last of these, nothing was run.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Task<IReadOnlyList<NotebookRun>> RunAsync(IReadOnlyList<string> paths, NotebookRunOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        RunAsync(paths, options, KernelSession.Starter(options.KernelCommand), progress, cancel);

    /// <summary>How many notebooks run at once where nobody says it.</summary>
    public static int DefaultJobs(int notebooks) =>
        (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerKernel, 1, Math.Max(1, Math.Min(notebooks, Environment.ProcessorCount)));

    internal static async Task<IReadOnlyList<NotebookRun>> RunAsync(IReadOnlyList<string> paths, NotebookRunOptions options, SessionStarter start, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var plans = RunPlan.Of(paths, options);
        using var places = new SemaphoreSlim(options.Jobs ?? DefaultJobs(plans.Count));
        var runs = plans.Select(async plan =>
        {
            await places.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => new NotebookExecution(plan, options, start, progress).RunAsync(cancel), CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }).ToList();
        return await Task.WhenAll(runs).ConfigureAwait(false);
    }
}
