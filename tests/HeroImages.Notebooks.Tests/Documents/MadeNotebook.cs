using System.Text.Json;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

/// <summary>Makes notebooks for tests.</summary>
static class MadeNotebook
{
    /// <summary>A notebook with these cells, each as JSON.</summary>
    public static NotebookDocument Read(params string[] cells) => NotebookFile.Parse("test.ipynb", $$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{{string.Join(',', cells)}}]}""");

    /// <summary>A C# notebook with these code cells.</summary>
    public static NotebookDocument Code(params string[] sources)
    {
        var notebook = NotebookDocument.Create();
        foreach (var source in sources)
        {
            notebook.Insert(notebook.Cells.Count, CellKind.Code, source);
        }
        return notebook;
    }

    public static string Quoted(string text) => JsonSerializer.Serialize(text);
}
