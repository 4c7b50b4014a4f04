using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

/// <summary>Has Jupyter's own library judge what we write.</summary>
public class NbformatTests
{
    const string Validate = """
        import sys, nbformat
        for path in sys.argv[1:]:
            notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
            nbformat.validate(notebook)
            written = nbformat.writes(notebook) + "\n"
            if written.rstrip("\n") != open(path, encoding="utf-8").read().rstrip("\n"):
                sys.exit(path + " differs from how nbformat writes it")
        print("valid")
        """;

    [Fact]
    public void Jupyter_finds_what_we_write_valid_and_writes_it_alike()
    {
        using var folder = new TempFolder();
        NotebookFile.Write(folder["all.ipynb"], EveryKindOfOutput());
        NotebookFile.Write(folder["upgraded.ipynb"], Upgraded());
        NotebookFile.Write(folder["text.ipynb"], NotebookFile.Parse("a.dib", "#!markdown\n# T\n#!sql\nSELECT 1\n#!csharp\n1"));

        var said = JupyterPython.Run(Validate, folder["all.ipynb"], folder["upgraded.ipynb"], folder["text.ipynb"]);

        Assert.Equal("valid", said.Trim());
    }

    static NotebookDocument EveryKindOfOutput()
    {
        var notebook = MadeNotebook.Code("1 + 1", "\"🦁\"");
        notebook.Insert(0, CellKind.Markdown, "# Löwe\n\n\u007f");
        var recorder = new OutputRecorder();
        recorder.Begin(notebook.Cells[1]);
        notebook.Cells[1].ExecutionCount = 1;
        CellOutput[] outputs =
        [
            new StreamOutput(StreamKind.Out, "a\nb \"\\\t\u001b[31m🦁"), new StreamOutput(StreamKind.Error, "c"), new DisplayOutput(MimeBundle.Html("<b>\n</b>", "b"), "id"),
            new ResultOutput(new(new MimeContent("application/json", """{"a": 1, "b": [1, 2.5, null]}"""), new MimeContent(MimeTypes.Png, "iVBO"))), new ErrorOutput("E", "m", ["t"]),
        ];
        foreach (var output in outputs)
        {
            recorder.Put(output);
        }
        recorder.Flush();
        return notebook;
    }

    static NotebookDocument Upgraded()
    {
        var notebook = NotebookFile.Parse("a.ipynb", """{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": []}], "metadata": {}, "nbformat": 4, "nbformat_minor": 1}""");
        notebook.Upgrade();
        return notebook;
    }
}
