using HeroImages.Files;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Pages;

namespace HeroImages.Notebooks.Running;

/// <summary>Runs one notebook in a kernel of its own, and saves it after every cell, so that whatever happens there is evidence.</summary>
sealed class NotebookExecution(RunPlan plan, NotebookRunOptions options, SessionStarter start, IProgress<WorkProgress>? progress)
{
    readonly OutputRecorder _recorder = new();
    readonly List<CellRun> _runs = [];
    readonly IReadOnlyList<int> _indexes = [.. Enumerable.Range(0, plan.Notebook.Cells.Count).Where(i => IsRunnable(plan.Notebook.Cells[i]))];

    bool _isOver;

    /// <summary>Runs it.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped; what was run is saved.</exception>
    public async Task<NotebookRun> RunAsync(CancellationToken cancel)
    {
        var (startedAt, timestamp) = (options.Clock.GetUtcNow(), options.Clock.GetTimestamp());
        ForgetEarlierRuns();
        Save();
        var failure = await RunCellsAsync(cancel).ConfigureAwait(false);
        Save();
        if (options.Html)
        {
            NotebookFile.WriteText(plan.Page, NotebookPage.Of(plan.Notebook, Path.GetFileNameWithoutExtension(plan.Path), plan.Folder));
        }
        cancel.ThrowIfCancellationRequested();
        return new(plan.Path, plan.Output, options.Html ? plan.Page : null, startedAt, options.Clock.GetElapsedTime(timestamp).TotalSeconds, _runs, plan.Warnings, failure);
    }

    /// <summary>Empty cells are not sent to the kernel, as no front end does.</summary>
    static bool IsRunnable(NotebookCell cell) => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);

    /// <returns>Why there is no kernel, or null.</returns>
    async Task<string?> RunCellsAsync(CancellationToken cancel)
    {
        try
        {
            var session = await start(plan.Folder, cancel).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                await RunCellsAsync(session, cancel).ConfigureAwait(false);
            }
            return null;
        }
        catch (SessionLostException e)
        {
            NoteStartFailure(e.Message);
            _runs.AddRange(_indexes.Select(i => new CellRun(i, plan.Notebook.Cells[i].Source, CellRunStatus.NotRun)));
            return e.Message;
        }
    }

    async Task RunCellsAsync(INotebookSession session, CancellationToken cancel)
    {
        foreach (var index in _indexes)
        {
            progress?.Report(new(Path.GetFileName(plan.Path), _runs.Count, _indexes.Count, "cells"));
            var cell = plan.Notebook.Cells[index];
            _isOver = _isOver || cancel.IsCancellationRequested;
            _runs.Add(_isOver ? new(index, cell.Source, CellRunStatus.NotRun)
                : cell.HasTag(CellTags.Skip) ? new(index, cell.Source, CellRunStatus.Skipped)
                : await RunCellAsync(session, cell, index, cancel).ConfigureAwait(false));
        }
        progress?.Report(new(Path.GetFileName(plan.Path), _runs.Count, _indexes.Count, "cells"));
    }

    async Task<CellRun> RunCellAsync(INotebookSession session, NotebookCell cell, int index, CancellationToken cancel)
    {
        var execution = new CellExecution(session, _recorder, options, cell, index);
        var run = await execution.RunAsync(cancel).ConfigureAwait(false);
        // After a cell that was stopped in time the kernel is sound, so that with errors allowed the rest can run.
        _isOver = execution.IsKernelLost || (run.IsFailure && !options.AllowErrors);
        Save();
        return run;
    }

    /// <summary>Outputs of cells that are not reached would pass for those of this run.</summary>
    void ForgetEarlierRuns()
    {
        foreach (var cell in plan.Notebook.Cells.Where(c => c.Kind == CellKind.Code && !c.HasTag(CellTags.Skip)))
        {
            NotebookStripper.Strip(cell);
        }
    }

    void NoteStartFailure(string message)
    {
        if (_indexes.Count > 0)
        {
            _recorder.Begin(plan.Notebook.Cells[_indexes[0]]);
            _recorder.Put(new ErrorOutput("KernelDied", message, [message]));
        }
    }

    void Save() => NotebookFile.Write(plan.Output, plan.Notebook);
}
