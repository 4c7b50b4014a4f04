using CsCheck;
using HeroImages.Files;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

public class NotebookFileTests
{
    /// <summary>As Jupyter writes it, with members that nobody knows and text that some writers escape.</summary>
    const string Jupyter = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {},
           "source": [
            "# Löwe 🦁\n",
            "\u0001 \"quoted\" \\ <b>"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "future": {
            "x": 1.50,
            "y": [],
            "z": {}
           },
           "id": "sum",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "2\n"
             ]
            }
           ],
           "source": "1 + 1"
          }
         ],
         "metadata": {
          "unknown": true
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void What_is_read_is_written_as_it_was()
    {
        var notebook = NotebookFile.Parse("a.ipynb", Jupyter);

        Assert.Equal(Jupyter, NotebookFile.ToText("a.ipynb", notebook));
    }

    [Fact]
    public void Other_indents_and_line_ends_are_kept()
    {
        var wide = Jupyter.Replace("\n ", "\n  ", StringComparison.Ordinal).ReplaceLineEndings("\r\n");

        var written = NotebookFile.ToText("a.ipynb", NotebookFile.Parse("a.ipynb", wide));

        Assert.StartsWith("{\r\n  \"cells\": [\r\n    {\r\n      \"cell_type\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_source_keeps_its_form()
    {
        var notebook = NotebookFile.Parse("a.ipynb", Jupyter);

        notebook.Cells[0].Source = "one\ntwo";
        notebook.Cells[1].Source = "one\ntwo";

        Assert.Equal("""["one\n","two"]""", notebook.Cells[0].Json["source"]!.ToJsonString());
        Assert.Equal("""
            "one\ntwo"
            """, notebook.Cells[1].Json["source"]!.ToJsonString());
    }

    [Fact]
    public void Half_a_surrogate_pair_survives()
    {
        var text = Jupyter.Replace("# Löwe", "\\ud83d", StringComparison.Ordinal);

        Assert.Equal(text, NotebookFile.ToText("a.ipynb", NotebookFile.Parse("a.ipynb", text)));
    }

    [Theory]
    [InlineData("[]", "a notebook: an object")]
    [InlineData("""{"nbformat": 3}""", "nbformat: 3; expected 4. Convert it once with: jupyter nbconvert")]
    [InlineData("""{"nbformat": 4, "cells": 1}""", "cells: no list")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a", 1]}]}""", "cells[0].source: something else than text")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "heading", "source": "a"}]}""", "cells[0].cell_type: heading")]
    [InlineData("""{"nbformat": 4, "nbformat": 4, "cells": []}""", "broken JSON")]
    [InlineData("{\n<<<<<<< HEAD\n}", "line 2, byte 1: broken JSON")]
    [InlineData("{\"cells\": [],}", "trailing comma at the end which is not supported in this mode; expected")]
    [InlineData("\n", "an empty file; expected a Jupyter notebook")]
    public void What_is_no_notebook_is_refused_with_the_place(string text, string expected)
    {
        var error = Assert.Throws<InputException>(() => NotebookFile.Parse("a.ipynb", text));

        Assert.StartsWith("a.ipynb: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_are_refused_and_nothing_else_is_thrown() => Gen.Select(Gen.Int[0, Jupyter.Length - 2], Gen.Char.AlphaNumeric, Gen.Bool).Sample((at, with, cut) =>
    {
        var text = cut ? Jupyter[..at] : Jupyter[..at] + with + Jupyter[(at + 1)..];
        try
        {
            var notebook = NotebookFile.Parse("a.ipynb", text);
            Assert.Equal(notebook.Cells.Count, NotebookFile.Parse("a.ipynb", NotebookFile.ToText("a.ipynb", notebook)).Cells.Count);
        }
        catch (InputException e)
        {
            Assert.NotEmpty(e.Found);
        }
    });

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.ipynb", [(byte)'{', 0xff, (byte)'}']);

        var error = Assert.Throws<InputException>(() => NotebookFile.Read(path));

        Assert.Contains("byte 1: bytes that are no UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_the_notebooks_right_in_it()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "b.ipynb", "a.dib", "c.txt", "deeper/d.ipynb" })
        {
            folder.Write(name, "");
        }

        Assert.Equal([folder["a.dib"], folder["b.ipynb"]], NotebookFile.Find([folder.Path]));
        Assert.Throws<InputException>(() => NotebookFile.Find([Directory.CreateDirectory(folder["empty"]).FullName]));
    }

    [Fact]
    public void Writing_leaves_nothing_else_behind_and_keeps_the_mode_of_the_file()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.ipynb", "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        NotebookFile.Write(path, NotebookFile.Parse("a.ipynb", Jupyter));

        Assert.Equal([path], Directory.EnumerateFiles(folder.Path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }
}
