using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Languages;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class ImportMagicTests : IDisposable
{
    readonly FakeHost _host = new();
    readonly TempFolder _folder = new();

    public ImportMagicTests() => _host.Folder = _folder.Path;

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_cells_of_a_notebook_run_in_order_and_prose_is_shown()
    {
        _host.Notebooks[At("other.ipynb")] = [new("markdown", "# Title"), new("csharp", "a"), new("html", "<i>x</i>"), new("csharp", "b")];

        await _host.RunAsync("#!import other.ipynb\nc");

        Assert.Equal([("a", 0, At("other.ipynb")), ("b", 0, At("other.ipynb")), ("c", 1, null)], _host.Ran);
        Assert.Contains("Title</h1>", _host.Shown[0][MimeTypes.Html], StringComparison.Ordinal);
        Assert.Equal("<i>x</i>", _host.Shown[1][MimeTypes.Html]);
    }

    [Theory]
    [InlineData("a.dib", "#!markdown\n\n# Title\n\n#!html\n\n<i>x</i>\n\n#!csharp\n\nb\n")]
    [InlineData("a.ipynb", """
        {"cells": [
          {"cell_type": "markdown", "metadata": {}, "source": "# Title"},
          {"cell_type": "raw", "metadata": {}, "source": "raw"},
          {"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "html"}}, "source": "<i>x</i>", "execution_count": null, "outputs": []},
          {"cell_type": "code", "metadata": {}, "source": "b", "execution_count": null, "outputs": []}],
         "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": "C#", "language": "C#"}}, "nbformat": 4, "nbformat_minor": 4}
        """)]
    public async Task Real_notebook_files_are_read(string name, string text)
    {
        Write(name, text);
        using var languages = new LanguageSet();

        await languages.Runner.RunAsync("#!import " + name, _host, CancellationToken.None);

        Assert.Contains("Title</h1>", _host.Shown[0][MimeTypes.Html], StringComparison.Ordinal);
        Assert.Equal(("<i>x</i>", "b"), (_host.Shown[1][MimeTypes.Html]!.Trim(), Assert.Single(_host.Ran).Code.Trim()));
    }

    [Fact]
    public async Task A_file_is_found_relative_to_the_file_that_imports_it()
    {
        Write("one/a.csx", "#!import ../two/b.cs\na");
        Write("two/b.cs", "b");

        await _host.RunAsync("#!import one/a.csx");

        Assert.Equal([("b", 0, At("two/b.cs")), ("a", 1, At("one/a.csx"))], _host.Ran);
    }

    [Fact]
    public async Task A_file_runs_each_time_that_it_is_imported()
    {
        Write("a.cs", "a");

        await _host.RunAsync("#!import a.cs\n#!import a.cs");

        Assert.Equal(2, _host.Ran.Count);
    }

    [Fact]
    public async Task A_circle_is_refused_and_shown()
    {
        Write("a.csx", "#!import b.csx");
        Write("b.csx", "\n#!import ./a.csx");

        var error = await _host.FailAsync("#!import a.csx");

        Assert.Equal(("CircularImport", 1, At("b.csx")), (error.Name, error.Line, error.Origin));
        Assert.Contains($"{At("a.csx")} imports {At("b.csx")} imports {At("a.csx")}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_an_imported_file_ends_the_cell()
    {
        Write("a.cs", "fail");

        var done = await _host.RunAsync("#!import a.cs\nb");

        Assert.False(done);
        Assert.Single(_host.Ran);
    }

    [Theory]
    [InlineData("nowhere.cs", "nowhere.cs")]
    [InlineData("a.fsx", "only .ipynb, .dib, .cs and .csx can")]
    [InlineData("two words.cs", "put a FILE with blanks into double quotes")]
    public async Task What_cannot_be_imported_is_said(string file, string message)
    {
        var error = await _host.FailAsync("#!import " + file);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    string At(string file) => Path.GetFullPath(file, _folder.Path);

    void Write(string file, string text) => _folder.Write(file, text);
}
