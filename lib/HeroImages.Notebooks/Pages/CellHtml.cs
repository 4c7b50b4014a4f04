using System.Globalization;
using System.Text;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Pages;

/// <summary>A cell as a part of a page.</summary>
static class CellHtml
{
    /// <summary>The part.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="number">Its place in the notebook, from 1.</param>
    /// <param name="headings">Takes the headings of prose.</param>
    /// <param name="folder">Folder of the notebook, or null.</param>
    public static string Of(NotebookCell cell, int number, Headings headings, string? folder) => cell.Kind switch
    {
        CellKind.Markdown => $"<section class=\"prose\">{new Prose(headings, folder, cell.Json["attachments"]).ToHtml(cell.Source)}</section>\n",
        CellKind.Raw => $"<section class=\"raw\"><pre tabindex=\"0\">{Html.Escape(cell.Source)}</pre></section>\n",
        _ => Code(cell, number, headings, folder),
    };

    static string Code(NotebookCell cell, int number, Headings headings, string? folder)
    {
        var count = cell.ExecutionCount is { } n ? string.Create(CultureInfo.InvariantCulture, $"[{n}]") : "[ ]";
        var part = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<section class=\"code\" aria-label=\"Cell {number}\">\n"));
        if (!string.IsNullOrWhiteSpace(cell.Source))
        {
            part.Append(CultureInfo.InvariantCulture, $"<div class=\"input\"><span class=\"count\" aria-hidden=\"true\">{count}</span><pre tabindex=\"0\"><code>{CodeColours.ToHtml(cell.Source, cell.Language)}</code></pre></div>\n");
        }
        foreach (var output in cell.ReadOutputs())
        {
            part.Append(OutputHtml.Of(output, number, new Prose(headings, folder, null))).Append('\n');
        }
        return part.Append("</section>\n").ToString();
    }
}
