using CsCheck;
using HeroImages.Files;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

public class DibTests
{
    static readonly string[] Languages = ["csharp", "sql", "html", "markdown", "sql-birds"];

    [Fact]
    public void Lines_that_are_a_language_begin_cells_and_all_else_is_content()
    {
        const string Text = "Console.WriteLine(1);\n\n#!time\n#!md\n\n# Title\n\n#!sql \nSELECT 1\n#!sql --name x\n#!csharp\n\n#!js\n1\r\n";

        var cells = NotebookFile.Parse("a.dib", Text).Cells;

        Assert.Equal(
            [(CellKind.Code, "csharp", "Console.WriteLine(1);\n\n#!time"), (CellKind.Markdown, "markdown", "# Title"), (CellKind.Code, "sql", "SELECT 1\n#!sql --name x"), (CellKind.Code, "javascript", "1")],
            cells.Select(c => (c.Kind, c.Language, c.Content)));
    }

    [Fact]
    public void The_meta_block_names_kernels_and_the_language_of_the_first_cell()
    {
        const string Text = """
            #!meta
            {"kernelInfo": {"defaultKernelName": "fsharp", "items": [{"name": "sql-birds", "aliases": ["birds"]}]}}
            let x = 1
            #!birds
            SELECT 1
            """;

        // Text before the next mark belongs to the block, as its end is only there.
        var error = Assert.Throws<InputException>(() => NotebookFile.Parse("a.dib", Text));
        var cells = NotebookFile.Parse("a.dib", Text.Replace("let x", "#!fsharp\nlet x", StringComparison.Ordinal)).Cells;

        Assert.Contains("line 3", error.Message, StringComparison.Ordinal);
        Assert.Equal([("fsharp", "let x = 1"), ("sql-birds", "SELECT 1")], cells.Select(c => (c.Language, c.Content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n#!csharp\n\n")]
    public void A_file_without_cells_has_one_empty_cell(string text) =>
        Assert.Equal(("csharp", ""), Assert.Single(NotebookFile.Parse("a.dib", text).Cells.Select(c => (c.Language, c.Source))));

    [Fact]
    public void The_text_form_has_the_meta_block_and_a_mark_before_each_cell()
    {
        var notebook = MadeNotebook.Code("1 + 1");
        notebook.Insert(0, CellKind.Markdown, "# Title\n");
        notebook.Insert(2, CellKind.Code, "SELECT 1", "sql");

        Snapshot.Match(NotebookFile.ToText("a.dib", notebook));
    }

    [Theory]
    [InlineData(CellKind.Code, "var s = @\"\n#!csharp\n\";", "cells[0]: the line \"#!csharp\"")]
    [InlineData(CellKind.Markdown, "Write\n#!sql\nto change.", "cells[0]: the line \"#!sql\"")]
    [InlineData(CellKind.Code, "1\n#!meta\n2", "cells[0]: the line \"#!meta\"")]
    [InlineData(CellKind.Raw, "x", "cells[0]: a raw cell")]
    public void What_cannot_be_said_in_text_is_refused(CellKind kind, string source, string expected)
    {
        var notebook = NotebookDocument.Create();
        notebook.Insert(0, kind, source);

        var error = Assert.Throws<InputException>(() => NotebookFile.ToText("a.dib", notebook));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_come_back_from_text_as_they_were() => Gen.Select(Gen.OneOf(Languages), Gen.String[Gen.Char["ab#! \n\"<é{}"], 0, 20])
        .Array[0, 6].Sample(cells =>
        {
            var notebook = NotebookDocument.Create();
            foreach (var (language, text) in cells.Where(c => BlankEdges.Trim(c.Item2).Length > 0))
            {
                notebook.Insert(notebook.Cells.Count, language == "markdown" ? CellKind.Markdown : CellKind.Code, BlankEdges.Trim(text), language);
            }

            var back = NotebookFile.Parse("a.dib", NotebookFile.ToText("a.dib", notebook));

            Assert.Equal(notebook.Cells.Select(c => (c.Language, c.Content)), back.Cells.Where(c => c.Content.Length > 0).Select(c => (c.Language, c.Content)));
        });

    [Fact]
    public void Losing_outputs_or_tags_needs_a_word()
    {
        using var folder = new TempFolder();
        var notebook = MadeNotebook.Read("""{"cell_type": "code", "source": "1", "metadata": {"tags": ["parameters"]}, "outputs": [{"output_type": "stream", "name": "stdout", "text": "x"}]}""");
        NotebookFile.Write(folder["a.ipynb"], notebook);

        var error = Assert.Throws<InputException>(() => NotebookConverter.Convert(folder["a.ipynb"], folder["a.dib"]));
        var losses = NotebookConverter.Convert(folder["a.ipynb"], folder["a.dib"], lossy: true);

        Assert.Contains("outputs of 1 cell, tags of 1 cell", error.Message, StringComparison.Ordinal);
        Assert.Equal(["outputs of 1 cell", "tags of 1 cell"], losses);
        Assert.Throws<InputException>(() => NotebookConverter.Convert(folder["a.ipynb"], folder["a.dib"], lossy: true));
    }
}
