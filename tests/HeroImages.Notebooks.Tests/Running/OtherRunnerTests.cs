using System.Text.Json.Nodes;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Running;
using HeroImages.Notebooks.Tests.Documents;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>Jupyter's runners and ours give the same outputs, on the same kernel.</summary>
public sealed class OtherRunnerTests : IDisposable
{
    const string Kernel = "hero-test";

    /// <summary>What papermill does beyond putting the parameters in: it has nbclient run all cells.</summary>
    const string Nbclient = """
        import sys, nbformat
        from nbclient import NotebookClient
        notebook = nbformat.read(sys.argv[1], as_version=4)
        NotebookClient(notebook, kernel_name="hero-test", timeout=120).execute()
        nbformat.write(notebook, sys.argv[2])
        """;

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nbconvert_gives_the_same_outputs()
    {
        Install();
        var notebook = MadeNotebook.Code(
            "var x = 20;", "for (var i = 0; i < 3; i++) { Console.WriteLine(i); }\nx", "display(\"shown\"); HTML(\"<b>c</b>\")", "new[] { 1, 2, 3 }", "throw new InvalidOperationException(\"broken\");", "x * 2");
        NotebookFile.Write(_folder["n.ipynb"], notebook);

        JupyterPython.RunWith([("JUPYTER_PATH", _folder["share/jupyter"])], JupyterPython.Nbconvert, _folder["n.ipynb"], _folder["theirs.ipynb"], Kernel);
        await RunAsync(new() { AllowErrors = true });

        Assert.Equal(Outputs(_folder["theirs.ipynb"]), Outputs(_folder["out/n.ipynb"]));
    }

    [Fact]
    public async Task A_run_with_parameters_by_nbclient_gives_the_same_outputs()
    {
        Install();
        var notebook = MadeNotebook.Code("var count = 20;\nvar share = 0.5;\nvar name = \"a\";", "$\"{name} {count * share}\"");
        notebook.Cells[0].Tags = ["parameters"];
        NotebookFile.Write(_folder["n.ipynb"], notebook);
        NotebookParameter[] parameters =
            [ParameterReader.ReadArgument("-p", "count=6"), ParameterReader.ReadArgument("-p", "share=1"), ParameterReader.ReadArgument("-p", "name=7")];
        ParameterInjection.Inject(notebook, parameters);
        NotebookFile.Write(_folder["injected.ipynb"], notebook);

        JupyterPython.RunWith([("JUPYTER_PATH", _folder["share/jupyter"])], Nbclient, _folder["injected.ipynb"], _folder["theirs.ipynb"]);
        await RunAsync(new() { Parameters = parameters });

        Assert.Contains("7 6", Outputs(_folder["out/n.ipynb"])[2], StringComparison.Ordinal);
        Assert.Equal(Outputs(_folder["theirs.ipynb"]), Outputs(_folder["out/n.ipynb"]));
    }

    void Install()
    {
        JupyterPython.SkipIfMissing();
        var (code, _, error) = HeroCommand.Run(_folder.Path, "kernel", "install", "--name", Kernel, "--prefix", _folder.Path);
        Assert.True(code == 0, error);
    }

    async Task RunAsync(NotebookRunOptions options) =>
        Assert.True(Assert.Single(await NotebookRunner.RunAsync([_folder["n.ipynb"]], options with { OutputFolder = _folder["out"], KernelCommand = HeroCommand.Kernel })).Succeeded);

    /// <summary>The outputs of each cell with its count.</summary>
    static IReadOnlyList<string> Outputs(string path) =>
        [.. NotebookFile.Read(path).Cells.Select(c => $"{c.ExecutionCount} {new JsonArray([.. c.Json["outputs"]!.AsArray().Select(o => o!.DeepClone())]).ToJsonString()}")];
}
