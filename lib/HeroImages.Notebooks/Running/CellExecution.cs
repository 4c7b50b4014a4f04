using System.Globalization;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Running;

/// <summary>Runs one cell within its limits and records what it puts out.</summary>
/// <param name="session">Where it runs.</param>
/// <param name="recorder">Writes its outputs into the notebook.</param>
/// <param name="options">The limits.</param>
/// <param name="cell">The cell.</param>
/// <param name="index">Its place in the notebook.</param>
sealed class CellExecution(INotebookSession session, OutputRecorder recorder, NotebookRunOptions options, NotebookCell cell, int index)
{
    readonly Lock _recording = new();
    bool _isOver;
    bool _isStopping;
    int? _number;
    ErrorOutput? _error;

    /// <summary>Whether the kernel is no longer there, or of no more use.</summary>
    public bool IsKernelLost { get; private set; }

    /// <summary>Runs it to its end, whatever that is. When cancelled it is stopped, and said so by its status.</summary>
    public async Task<CellRun> RunAsync(CancellationToken cancel)
    {
        var start = options.Clock.GetTimestamp();
        recorder.Begin(cell);
        CellTimes.Began(cell, options.Clock);
        var status = await StatusAsync(cancel).ConfigureAwait(false);
        lock (_recording)
        {
            _isOver = true;
            recorder.End(_number);
        }
        CellTimes.Ended(cell, options.Clock);
        return new(index, cell.Source, status, options.Clock.GetElapsedTime(start).TotalSeconds, _error, _number);
    }

    async Task<CellRunStatus> StatusAsync(CancellationToken cancel)
    {
        try
        {
            var running = session.RunAsync(cell.Code, cell.Id, Record);
            return await EndsAsync(running, options.CellTimeout, cancel).ConfigureAwait(false)
                ? Ended(await running.ConfigureAwait(false))
                : Cut(await StopsAsync(running).ConfigureAwait(false), cancel.IsCancellationRequested);
        }
        catch (SessionLostException e)
        {
            IsKernelLost = true;
            Fail("KernelDied", e.Message);
            return CellRunStatus.KernelDied;
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>False when the time is over first, or the run is cancelled.</returns>
    async Task<bool> EndsAsync(Task running, TimeSpan? within, CancellationToken cancel)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var limit = Task.Delay(within ?? Timeout.InfiniteTimeSpan, options.Clock, waiting.Token);
        var isEnded = await Task.WhenAny(running, limit).ConfigureAwait(false) == running;
        await waiting.CancelAsync().ConfigureAwait(false);
        return isEnded;
    }

    /// <summary>Stops the cell: gently, or else by ending its kernel.</summary>
    /// <returns>Whether the kernel is still there.</returns>
    async Task<bool> StopsAsync(Task running)
    {
        lock (_recording)
        {
            _isStopping = true;
        }
        using var limit = new CancellationTokenSource(options.StopsWithin, options.Clock);
        try
        {
            await session.InterruptAsync(limit.Token).ConfigureAwait(false);
            await running.WaitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            session.Kill();
            return false;
        }
    }

    /// <summary>Says why the cell was cut short.</summary>
    CellRunStatus Cut(bool kernelIsThere, bool byPerson)
    {
        IsKernelLost = !kernelIsThere;
        var reason = byPerson ? "The run was stopped." : Text($"The cell ran longer than the {options.CellTimeout?.TotalSeconds:0.###} s that it was allowed.");
        Fail(byPerson ? "Stopped" : "Timeout", kernelIsThere ? reason : reason + Text($" It did not end within {options.StopsWithin.TotalSeconds:0.###} s, so its kernel was ended."));
        return byPerson ? CellRunStatus.Stopped : CellRunStatus.TimedOut;
    }

    CellRunStatus Ended(SessionReply reply)
    {
        _number = reply.Number;
        _error = reply.Result.Error;
        IsKernelLost = reply.Result.Status == CellStatus.Stuck;
        return reply.Result.Status switch
        {
            CellStatus.Done => CellRunStatus.Done,
            CellStatus.Stuck => CellRunStatus.KernelDied,
            _ => options.AllowErrors || cell.HasTag(CellTags.MayFail) ? CellRunStatus.FailedAsAllowed : CellRunStatus.Failed,
        };
    }

    void Fail(string name, string message)
    {
        _error = new ErrorOutput(name, message, [$"{name}: {message}"]);
        lock (_recording)
        {
            recorder.Put(_error);
        }
    }

    /// <summary>Takes an output. What comes too late belongs to no cell, and the error of a cell that is being stopped is told in our words.</summary>
    void Record(CellOutput output)
    {
        lock (_recording)
        {
            if (!_isOver && !(_isStopping && output is ErrorOutput))
            {
                recorder.Put(output);
            }
        }
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
