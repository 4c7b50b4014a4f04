using System.Text.Json;

namespace HeroImages.Notebooks.Tests.Jupyter;

/// <summary>What Jupyter's own tools say of the kernel.</summary>
public sealed class JupyterToolTests : IDisposable
{
    readonly TempFolder _folder = new();

    [Fact]
    public async Task All_of_jupyter_kernel_test_passes_and_nothing_of_it_is_skipped()
    {
        var test = Repository.Path("tests/HeroImages.Notebooks.Tests/Jupyter/hero_kernel_test.py");

        var (code, _, error) = await HeroProgram.RunToolAsync(_folder, test, "-v");

        Assert.True(code == 0, error);
        Assert.DoesNotContain("skipped", error, StringComparison.Ordinal);
        Assert.Equal(12, error.Split(" ... ok").Length - 1);
    }

    [Fact]
    public async Task Nbconvert_executes_a_notebook()
    {
        _folder.Write("n.ipynb", Notebook("var herd = 3;", "Console.WriteLine(\"tracks\"); herd * 2", "HTML(\"<b>bear</b>\")"));

        var (code, _, error) = await HeroProgram.RunToolAsync(_folder, "-m", "nbconvert", "--to", "notebook", "--execute", "n.ipynb", "--output", "out.ipynb");

        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out.ipynb"]));
        var cells = json.RootElement.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("outputs")).ToList();
        Assert.Equal(0, cells[0].GetArrayLength());
        Assert.Equal(["stream", "execute_result"], cells[1].EnumerateArray().Select(o => o.GetProperty("output_type").GetString()));
        Assert.Equal("6", Assert.Single(cells[1][1].GetProperty("data").GetProperty("text/plain").EnumerateArray()).GetString());
        Assert.Contains("<b>bear</b>", cells[2][0].GetProperty("data").GetProperty("text/html").ToString(), StringComparison.Ordinal);
        Assert.Equal("C#", json.RootElement.GetProperty("metadata").GetProperty("language_info").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Nbconvert_stops_at_a_cell_that_fails_and_shows_why()
    {
        _folder.Write("n.ipynb", Notebook("throw new InvalidOperationException(\"no bears\");", "1"));

        var (code, _, error) = await HeroProgram.RunToolAsync(_folder, "-m", "nbconvert", "--to", "notebook", "--execute", "n.ipynb", "--output", "out.ipynb");

        Assert.NotEqual(0, code);
        Assert.Contains("no bears", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    static string Notebook(params string[] cells) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { kernelspec = new { name = "hero-csharp", display_name = "C#", language = "C#" } },
        cells = cells.Select((code, i) => new { id = $"c{i}", cell_type = "code", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source = code }),
    });
}
