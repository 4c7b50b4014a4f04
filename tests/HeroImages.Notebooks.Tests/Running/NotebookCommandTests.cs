using System.Text.Json;
using System.Xml.Linq;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Tests.Documents;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>What <c>hero notebook</c> says and how it ends.</summary>
public sealed class NotebookCommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_writes_notebooks_pages_and_a_report()
    {
        Write("a.ipynb", "var x = 20;\nConsole.WriteLine(x);");
        _folder.Write("b.dib", "// parameters\nvar y = 1;\n#!csharp\ny + 1");

        var (code, output, error) = HeroCommand.Run(_folder.Path, "notebook", "run", ".", "-p", "y=5", "--html", "--junit", "report.xml", "--json");

        Assert.True(code == 0, error);
        Assert.Equal(["a.ipynb", "b.dib"], JsonDocument.Parse(output).RootElement.EnumerateArray().Select(r => Path.GetFileName(r.GetProperty("notebook").GetString())));
        Assert.Contains("No cell is tagged", output, StringComparison.Ordinal);
        Assert.Equal("6", Assert.IsType<ResultOutput>(Assert.Single(NotebookFile.Read(_folder["out/notebooks/b.ipynb"]).Cells[2].ReadOutputs())).Bundle[MimeTypes.Plain]);
        Assert.Contains("<pre class=\"stdout\" tabindex=\"0\">20", File.ReadAllText(_folder["out/notebooks/a.html"]), StringComparison.Ordinal);
        Assert.Equal(["2", "3"], XDocument.Load(_folder["report.xml"]).Descendants("testsuite").Select(s => s.Attribute("tests")!.Value));
    }

    [Fact]
    public void A_cell_that_fails_is_shown_with_its_text_and_trace()
    {
        Write("a.ipynb", "var x = 1;", "throw new InvalidOperationException(\"no <bears>\");", "x");

        var (code, output, error) = HeroCommand.Run(_folder.Path, "notebook", "run", "a.ipynb");

        Assert.Equal(1, code);
        Assert.Contains("hero: a.ipynb: cell 2 [2]: InvalidOperationException: no <bears>", error, StringComparison.Ordinal);
        Assert.Contains("| throw new InvalidOperationException(\"no <bears>\");", error, StringComparison.Ordinal);
        Assert.Contains("no <bears>", error, StringComparison.Ordinal);
        Assert.Contains("failed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such file", "notebook", "run", "missing.ipynb")]
    [InlineData("expected name=value", "notebook", "run", "a.ipynb", "-p", "x")]
    [InlineData("expected seconds, more than 0", "notebook", "run", "a.ipynb", "--timeout", "0")]
    [InlineData("given together with --out", "notebook", "run", "a.ipynb", "--out", "o", "--in-place")]
    [InlineData("broken JSON", "notebook", "strip", "broken.ipynb")]
    [InlineData("expected a name that ends in .dib", "notebook", "convert", "a.ipynb", "b.ipynb")]
    [InlineData("folder has no notebook", "notebook", "strip", "empty")]
    public void Bad_input_is_refused_in_one_line(string expected, params string[] arguments)
    {
        Write("a.ipynb", "1");
        _folder.Write("broken.ipynb", "{");
        Directory.CreateDirectory(_folder["empty"]);

        var (code, output, error) = HeroCommand.Run(_folder.Path, arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Stripping_can_be_asked_for_and_checked()
    {
        var notebook = MadeNotebook.Code("1");
        notebook.Cells[0].ExecutionCount = 3;
        NotebookFile.Write(_folder["a.ipynb"], notebook);

        var check = HeroCommand.Run(_folder.Path, "notebook", "strip", "--check", "a.ipynb");
        var strip = HeroCommand.Run(_folder.Path, "notebook", "strip", "a.ipynb");
        var again = HeroCommand.Run(_folder.Path, "notebook", "strip", "--check", "a.ipynb");

        Assert.Equal((1, 0, 0), (check.ExitCode, strip.ExitCode, again.ExitCode));
        Assert.Equal(NotebookFile.ToText("a.ipynb", MadeNotebook.Code("1")), File.ReadAllText(_folder["a.ipynb"]));
    }

    void Write(string name, params string[] cells) => NotebookFile.Write(_folder[name], MadeNotebook.Code(cells));
}
