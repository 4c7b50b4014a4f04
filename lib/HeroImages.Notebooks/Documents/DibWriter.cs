using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Files;

namespace HeroImages.Notebooks.Documents;

/// <summary>Writes notebooks as text: JSON about the notebook, then for each cell the line that chooses its language and its content.</summary>
static class DibWriter
{
    /// <summary>The text of the file. Outputs, tags and the like are not in it; ask <see cref="DibLosses"/> first.</summary>
    /// <exception cref="InputException">A cell cannot be said in such a file at all.</exception>
    public static string Write(string name, NotebookDocument notebook)
    {
        var text = new StringBuilder("#!meta\n\n").Append(NotebookJson.Write(Meta(notebook), JsonLayout.Jupyter));
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            Append(text, name, notebook, i);
        }
        return text.ToString();
    }

    static void Append(StringBuilder text, string name, NotebookDocument notebook, int index)
    {
        var cell = notebook.Cells[index];
        var content = BlankEdges.Trim(cell.Content.ReplaceLineEndings("\n"));
        var place = FormattableString.Invariant($"cells[{index}]");
        if (cell.Kind == CellKind.Raw)
        {
            throw new InputException(name, place, "a raw cell", "code or prose, for which text notebooks have a line", "Make it a Markdown cell, or take it out.");
        }
        if (content.Split('\n').FirstOrDefault(line => IsMark(notebook, line)) is { } mark)
        {
            throw new InputException(
                name, place, $"the line \"{mark.TrimEnd()}\", which would begin another cell in a text notebook", "no such line inside a cell",
                "Split the cell there, or change the line, for instance by a blank before it.");
        }
        if (content.Length > 0)
        {
            text.Append('\n').Append(LanguageNames.Mark).Append(cell.Language).Append("\n\n").Append(content).Append('\n');
        }
    }

    static bool IsMark(NotebookDocument notebook, string line) => DibReader.IsMeta(line) || notebook.Languages.ChosenBy(line) is not null;

    /// <summary>The notebook's own list of kernels; every language of a cell has to be in it, for else its line would be taken for content.</summary>
    static JsonObject Meta(NotebookDocument notebook)
    {
        var info = notebook.KernelInfo?.DeepClone() as JsonObject ?? [];
        info.Put("defaultKernelName", notebook.DefaultLanguage);
        if (info.Member("items") is not JsonArray items)
        {
            info.Put("items", items = []);
        }
        var known = LanguageNames.Of(info);
        foreach (var language in notebook.Cells.Where(c => c.Kind == CellKind.Code).Select(c => c.Language).Prepend(notebook.DefaultLanguage).Distinct(StringComparer.Ordinal))
        {
            if (known.Find(language) is null || items.Count == 0)
            {
                items.Add((JsonNode)new JsonObject { ["name"] = language });
            }
        }
        return new() { ["kernelInfo"] = info };
    }
}
