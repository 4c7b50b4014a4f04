using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

public class NotebookCellTests
{
    [Theory]
    [InlineData("{}", "1 + 1", "csharp", "1 + 1")]
    [InlineData("{}", "#!sql\nSELECT 1", "sql", "#!sql\nSELECT 1")]
    [InlineData("{}", "#!sql --name x\nSELECT 1", "csharp", "#!sql --name x\nSELECT 1")]
    [InlineData("""{"dotnet_interactive": {"language": "html"}}""", "<b>", "html", "#!html\n<b>")]
    [InlineData("""{"dotnet_interactive": {"language": "html"}, "polyglot_notebook": {"kernelName": "js"}}""", "1", "javascript", "#!javascript\n1")]
    [InlineData("""{"polyglot_notebook": {"kernelName": "sql-birds"}}""", "SELECT 1", "sql-birds", "#!sql-birds\nSELECT 1")]
    [InlineData("""{"polyglot_notebook": {"kernelName": "sql"}}""", "#!sql\nSELECT 1", "sql", "#!sql\nSELECT 1")]
    public void The_language_is_told_by_metadata_then_by_the_first_line(string metadata, string source, string language, string code)
    {
        var cell = MadeNotebook.Read($$"""{"cell_type": "code", "source": {{MadeNotebook.Quoted(source)}}, "metadata": {{metadata}}}""").Cells[0];

        Assert.Equal((language, code), (cell.Language, cell.Code));
    }

    [Theory]
    [InlineData("""{"kernelspec": {"language": "python", "name": "python3"}}""", "python")]
    [InlineData("""{"kernelspec": {"language": "F#"}}""", "fsharp")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "sql"}}, "kernelspec": {"language": "C#"}}""", "sql")]
    public void The_notebook_tells_the_language_of_the_rest(string metadata, string language)
    {
        var notebook = NotebookFile.Parse("a.ipynb", $$"""{"nbformat": 4, "cells": [], "metadata": {{metadata}}}""");

        Assert.Equal(language, notebook.DefaultLanguage);
    }

    [Fact]
    public void An_inserted_cell_of_another_language_says_so_in_both_ways_and_in_its_first_line()
    {
        var notebook = NotebookDocument.Create();

        var cell = notebook.Insert(0, CellKind.Code, "SELECT 1", "sql");

        Assert.Equal("""{"dotnet_interactive":{"language":"sql"},"polyglot_notebook":{"kernelName":"sql"}}""", cell.Metadata.ToJsonString());
        Assert.Equal(("#!sql\nSELECT 1", "SELECT 1"), (cell.Source, cell.Content));
    }

    [Fact]
    public void Upgrading_gives_ids_that_are_the_same_each_time_and_mends_doubles()
    {
        const string Text = """{"nbformat": 4, "nbformat_minor": 2, "cells": [{"cell_type": "code", "source": "a"}, {"cell_type": "code", "source": "a"}, {"cell_type": "raw", "id": "x y", "source": ""}]}""";
        var (one, other) = (NotebookFile.Parse("a.ipynb", Text), NotebookFile.Parse("a.ipynb", Text));

        one.Upgrade();
        other.Upgrade();

        Assert.Equal(5, (int)one.Json["nbformat_minor"]!);
        Assert.Equal(3, one.Cells.Select(c => c.Id).Distinct().Count());
        Assert.All(one.Cells, c => Assert.Matches("^[0-9a-f]{8}$", c.Id));
        Assert.Equal(one.Cells.Select(c => c.Id), other.Cells.Select(c => c.Id));
    }

    [Fact]
    public void A_new_member_goes_where_sorted_members_want_it()
    {
        var cell = MadeNotebook.Read("""{"cell_type": "code", "metadata": {}, "outputs": [], "source": ""}""").Cells[0];

        cell.ExecutionCount = 1;

        Assert.Equal(["cell_type", "execution_count", "metadata", "outputs", "source"], cell.Json.Select(m => m.Key));
    }
}
