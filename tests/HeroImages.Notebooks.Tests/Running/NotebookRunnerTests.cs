using HeroImages.Files;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Running;
using HeroImages.Notebooks.Tests.Documents;
using Microsoft.Extensions.Time.Testing;

namespace HeroImages.Notebooks.Tests.Running;

public sealed class NotebookRunnerTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly FakeSession _session = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cells_run_from_top_to_bottom_and_their_outputs_are_saved()
    {
        var run = await RunAsync(["print a", "", "print b"]);

        Assert.True(run.Succeeded);
        Assert.Equal(["print a", "print b"], _session.Cells);
        Assert.Equal(["1:a", ":", "2:b"], Written().Cells.Select(c => $"{c.ExecutionCount}:{string.Concat(c.ReadOutputs().OfType<StreamOutput>().Select(o => o.Text))}"));
        Assert.True(_session.IsDisposed);
    }

    [Fact]
    public async Task The_first_error_ends_the_run_and_old_outputs_of_cells_not_reached_are_gone()
    {
        Write("throw it", "print b");
        var notebook = NotebookFile.Read(_folder["n.ipynb"]);
        var recorder = new OutputRecorder();
        recorder.Begin(notebook.Cells[1]);
        recorder.Put(new DisplayOutput(MimeBundle.Plain("old")));
        NotebookFile.Write(_folder["n.ipynb"], notebook);

        var run = await RunAsync();

        Assert.Equal([CellRunStatus.Failed, CellRunStatus.NotRun], run.Cells.Select(c => c.Status));
        Assert.False(run.Succeeded);
        Assert.Equal("it", Assert.IsType<ErrorOutput>(Assert.Single(Written().Cells[0].ReadOutputs())).Message);
        Assert.Empty(Written().Cells[1].ReadOutputs());
    }

    [Fact]
    public async Task With_errors_allowed_all_cells_run()
    {
        var run = await RunAsync(["throw it", "print b"], new() { AllowErrors = true });

        Assert.Equal([CellRunStatus.FailedAsAllowed, CellRunStatus.Done], run.Cells.Select(c => c.Status));
        Assert.True(run.Succeeded);
    }

    [Fact]
    public async Task Tags_let_a_cell_fail_or_leave_it_out()
    {
        Write("throw it", "print b", "print c");
        var notebook = NotebookFile.Read(_folder["n.ipynb"]);
        notebook.Cells[0].Tags = ["raises-exception"];
        notebook.Cells[1].Tags = ["skip-execution"];
        NotebookFile.Write(_folder["n.ipynb"], notebook);

        var run = await RunAsync();

        Assert.Equal([CellRunStatus.FailedAsAllowed, CellRunStatus.Skipped, CellRunStatus.Done], run.Cells.Select(c => c.Status));
        Assert.Equal(["throw it", "print c"], _session.Cells);
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_is_interrupted_and_says_so()
    {
        var run = await RunAsync(["wait", "print b"], new() { CellTimeout = TimeSpan.FromMilliseconds(20) });

        Assert.Equal([CellRunStatus.TimedOut, CellRunStatus.NotRun], run.Cells.Select(c => c.Status));
        Assert.Equal("The cell ran longer than the 0.02 s that it was allowed.", Assert.IsType<ErrorOutput>(Assert.Single(Written().Cells[0].ReadOutputs())).Message);
        Assert.False(_session.IsKilled);
    }

    [Fact]
    public async Task After_an_interrupt_the_rest_runs_when_errors_are_allowed()
    {
        var run = await RunAsync(["wait", "print b"], new() { CellTimeout = TimeSpan.FromMilliseconds(20), AllowErrors = true });

        Assert.Equal([CellRunStatus.TimedOut, CellRunStatus.Done], run.Cells.Select(c => c.Status));
        Assert.False(run.Succeeded);
    }

    [Fact]
    public async Task A_cell_that_does_not_stop_costs_its_kernel()
    {
        var run = await RunAsync(["hang", "print b"], new() { CellTimeout = TimeSpan.FromMilliseconds(20), StopsWithin = TimeSpan.FromMilliseconds(20), AllowErrors = true });

        Assert.Equal([CellRunStatus.TimedOut, CellRunStatus.NotRun], run.Cells.Select(c => c.Status));
        Assert.Contains("its kernel was ended", run.Cells[0].Error?.Message, StringComparison.Ordinal);
        Assert.True(_session.IsKilled);
    }

    [Fact]
    public async Task The_death_of_the_kernel_is_told_in_the_notebook()
    {
        var run = await RunAsync(["print a", "die", "print b"]);

        Assert.Equal([CellRunStatus.Done, CellRunStatus.KernelDied, CellRunStatus.NotRun], run.Cells.Select(c => c.Status));
        Assert.Equal("KernelDied", Assert.IsType<ErrorOutput>(Assert.Single(Written().Cells[1].ReadOutputs())).Name);
    }

    [Fact]
    public async Task A_kernel_that_cannot_be_started_is_told_too()
    {
        Write("print a");

        var run = Assert.Single(await NotebookRunner.RunAsync([_folder["n.ipynb"]], Options(new()), (_, _) => throw new SessionLostException("no program"), null, default));

        Assert.Equal("no program", run.StartFailure);
        Assert.False(run.Succeeded);
        Assert.Equal("no program", Assert.IsType<ErrorOutput>(Assert.Single(Written().Cells[0].ReadOutputs())).Message);
    }

    [Fact]
    public async Task Stopping_the_run_stops_the_cell_and_keeps_what_was_run()
    {
        using var stop = new CancellationTokenSource();
        var running = RunAsync(["print a", "wait", "print b"], null, stop.Token);
        while (_session.Cells.Count < 2)
        {
            await Task.Delay(5);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(["print a", "wait"], _session.Cells);
        Assert.Equal(["a", "The run was stopped.", ""], Written().Cells.Select(c => c.ReadOutputs().Select(o => o is StreamOutput s ? s.Text : ((ErrorOutput)o).Message).FirstOrDefault("")));
    }

    [Fact]
    public async Task Times_of_cells_are_written_as_nbclient_does()
    {
        await RunAsync(["print a"], new() { Clock = new FakeTimeProvider(new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero)) });

        var times = Written().Cells[0].Metadata["execution"]!;

        Assert.Equal("2026-03-04T05:06:07.000000Z", (string)times["iopub.status.busy"]!);
        Assert.Equal(4, times.AsObject().Count);
    }

    [Fact]
    public async Task Text_notebooks_run_too_and_their_other_languages_are_said_in_the_first_line()
    {
        var path = _folder.Write("t.dib", "print a\n#!sql\nSELECT 1");

        var runs = await NotebookRunner.RunAsync([path], Options(new()), Start, null, default);

        Assert.Equal(["print a", "#!sql\nSELECT 1"], _session.Cells);
        Assert.Equal(_folder["out/t.ipynb"], Assert.Single(runs).Output);
    }

    [Fact]
    public async Task Input_is_checked_before_anything_runs()
    {
        var good = Write("print a");
        var python = _folder.Write("p.ipynb", """{"nbformat": 4, "nbformat_minor": 5, "cells": [], "metadata": {"kernelspec": {"name": "python3", "language": "python"}}}""");
        var text = _folder.Write("n.dib", "print a");

        Assert.Contains("language is python", await RefusalAsync([good, python]), StringComparison.Ordinal);
        Assert.Contains("over the outputs of", await RefusalAsync([good, text]), StringComparison.Ordinal);
        Assert.Contains("over itself", await RefusalAsync([good], new() { OutputFolder = _folder.Path }), StringComparison.Ordinal);
        Assert.Contains("holds no outputs", await RefusalAsync([text], new() { OutputFolder = null }), StringComparison.Ordinal);
        Assert.Empty(_session.Cells);
    }

    [Fact]
    public async Task The_notebook_that_is_read_changes_only_when_asked_for()
    {
        var path = Write("print a");
        var before = File.ReadAllText(path);

        await RunAsync();
        var after = File.ReadAllText(path);
        await NotebookRunner.RunAsync([path], new(), (_, _) => Task.FromResult<INotebookSession>(new FakeSession()), null, default);

        Assert.Equal(before, after);
        Assert.True(NotebookFile.Read(path).Cells[0].HasOutputs);
    }

    [Fact]
    public async Task Several_notebooks_run_at_once_each_in_a_session_of_its_own_and_folder()
    {
        var paths = Enumerable.Range(0, 4).Select(i => _folder.Write($"{i}/n{i}.dib", $"print {i}")).ToList();
        var folders = new System.Collections.Concurrent.ConcurrentBag<string>();
        var together = 0;

        var runs = await NotebookRunner.RunAsync(paths, Options(new()) with { Jobs = 2 }, async (folder, cancel) =>
        {
            folders.Add(folder);
            Assert.True(Interlocked.Increment(ref together) <= 2);
            await Task.Delay(20, cancel);
            Interlocked.Decrement(ref together);
            return new FakeSession();
        }, null, default);

        Assert.Equal(paths, runs.Select(r => r.Path));
        Assert.Equal(paths.Select(Path.GetDirectoryName).Order(), folders.Order());
    }

    async Task<string> RefusalAsync(string[] paths, NotebookRunOptions? options = null) =>
        (await Assert.ThrowsAsync<InputException>(() => NotebookRunner.RunAsync(paths, options ?? Options(new()), Start, null, default))).Message;

    async Task<NotebookRun> RunAsync(string[]? cells = null, NotebookRunOptions? options = null, CancellationToken cancel = default)
    {
        if (cells is not null)
        {
            Write(cells);
        }
        return Assert.Single(await NotebookRunner.RunAsync([_folder["n.ipynb"]], Options(options ?? new()), Start, null, cancel));
    }

    Task<INotebookSession> Start(string folder, CancellationToken cancel) => Task.FromResult<INotebookSession>(_session);

    NotebookRunOptions Options(NotebookRunOptions options) => options with { OutputFolder = _folder["out"] };

    string Write(params string[] cells)
    {
        NotebookFile.Write(_folder["n.ipynb"], MadeNotebook.Code(cells));
        return _folder["n.ipynb"];
    }

    NotebookDocument Written() => NotebookFile.Read(_folder["out/n.ipynb"]);
}
