using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Tests.Documents;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>Notebooks of the repository by <c>jupyter nbconvert --execute</c>, as they are, in a folder that looks like a clone.</summary>
public sealed class NbconvertNotebookTests : IDisposable
{
    const string Kernel = "hero-csharp";

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("21-compare-recipes.ipynb")]
    [InlineData("30-label-with-gemini.ipynb")]
    [InlineData("51-scoreboard.ipynb")]
    public void They_run_unchanged_and_show_what_was_written(string name)
    {
        JupyterPython.SkipIfMissing();
        var (code, _, error) = HeroCommand.Run(_folder.Path, "kernel", "install", "--name", Kernel, "--prefix", _folder.Path);
        Assert.True(code == 0, error);
        SampleCopy.Into(_folder, "data-sample/");
        _folder.Write($"notebooks/{name}", File.ReadAllBytes(Repository.Path($"notebooks/{name}")));
        Directory.CreateSymbolicLink(_folder["artifacts"], Repository.Path("artifacts"));

        JupyterPython.RunWith([("JUPYTER_PATH", _folder["share/jupyter"])], JupyterPython.Nbconvert, _folder[$"notebooks/{name}"], _folder["ran.ipynb"], Kernel);

        var outputs = NotebookFile.Read(_folder["ran.ipynb"]).Cells.SelectMany(c => c.ReadOutputs()).ToList();
        Assert.Empty(outputs.OfType<ErrorOutput>());
        Assert.Contains(outputs.OfType<ResultOutput>(), o => (o.Bundle[MimeTypes.Plain] ?? "").StartsWith("Written below", StringComparison.Ordinal));
    }
}
