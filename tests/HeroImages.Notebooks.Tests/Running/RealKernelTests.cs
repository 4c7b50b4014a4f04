using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Running;
using HeroImages.Notebooks.Tests.Documents;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>Runs through the real kernel, in processes of their own.</summary>
public sealed class RealKernelTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task State_streams_values_and_pages_come_through()
    {
        var run = await RunAsync("var x = 20;", "Console.WriteLine(\"a\"); Console.Error.WriteLine(\"b\"); x + 1", "HTML(\"<b>c</b>\")", "System.IO.File.Exists(\"n.ipynb\")");

        Assert.True(run.Succeeded, run.Cells.FirstOrDefault(c => c.IsFailure)?.Error?.Message);
        var outputs = Written().Cells.Select(c => c.ReadOutputs()).ToList();
        Assert.Equal(["a\n", "b\n"], outputs[1].OfType<StreamOutput>().OrderBy(s => s.Kind).Select(s => s.Text));
        Assert.Equal("21", Assert.Single(outputs[1].OfType<ResultOutput>()).Bundle[MimeTypes.Plain]);
        Assert.Contains("<b>c</b>", Assert.IsType<ResultOutput>(Assert.Single(outputs[2])).Bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Equal("True", Assert.IsType<ResultOutput>(Assert.Single(outputs[3])).Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task A_loop_without_end_is_interrupted_and_the_state_is_kept()
    {
        var run = await RunWithAsync(new() { CellTimeout = TimeSpan.FromSeconds(15), AllowErrors = true }, "var x = 1;", "while (true) { }", "x");

        Assert.Equal([CellRunStatus.Done, CellRunStatus.TimedOut, CellRunStatus.Done], run.Cells.Select(c => c.Status));
        Assert.Equal("Timeout", Assert.IsType<ErrorOutput>(Assert.Single(Written().Cells[1].ReadOutputs())).Name);
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_is_told()
    {
        var run = await RunAsync("System.Diagnostics.Process.GetCurrentProcess().Kill();", "1");

        Assert.Equal([CellRunStatus.KernelDied, CellRunStatus.NotRun], run.Cells.Select(c => c.Status));
        Assert.Contains("exit code", run.Cells[0].Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_no_kernel_is_told()
    {
        NotebookFile.Write(_folder["n.ipynb"], MadeNotebook.Code("1"));

        var runs = await NotebookRunner.RunAsync([_folder["n.ipynb"]], new() { OutputFolder = _folder["out"], KernelCommand = ["no-such-program"] });

        Assert.Contains("no-such-program", Assert.Single(runs).StartFailure, StringComparison.Ordinal);
    }

    Task<NotebookRun> RunAsync(params string[] cells) => RunWithAsync(new(), cells);

    async Task<NotebookRun> RunWithAsync(NotebookRunOptions options, params string[] cells)
    {
        NotebookFile.Write(_folder["n.ipynb"], MadeNotebook.Code(cells));
        return Assert.Single(await NotebookRunner.RunAsync([_folder["n.ipynb"]], options with { OutputFolder = _folder["out"], KernelCommand = HeroCommand.Kernel }));
    }

    NotebookDocument Written() => NotebookFile.Read(_folder["out/n.ipynb"]);
}
