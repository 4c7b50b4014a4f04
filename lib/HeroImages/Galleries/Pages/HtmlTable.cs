using System.Text;
using HeroImages.Forms;

namespace HeroImages.Galleries.Pages;

/// <summary>Tables of pages. All cells are text, or a link to another page of the folder.</summary>
static class HtmlTable
{
    /// <summary>A table that can be scrolled sideways where it does not fit.</summary>
    /// <param name="html">Where it is written.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Headings; one that begins with # heads numbers.</param>
    /// <param name="rows">Cells; the first one of a row heads it.</param>
    /// <param name="links">The page that each row's first cell leads to; null for none.</param>
    public static void Write(StringBuilder html, string caption, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? links = null)
    {
        html.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(HtmlText.Escape(caption)).Append("\"><table><caption>").Append(HtmlText.Escape(caption)).Append("</caption>\n<thead><tr>");
        foreach (var column in columns)
        {
            html.Append("<th scope=\"col\"").Append(Class(column)).Append('>').Append(HtmlText.Escape(column.TrimStart('#'))).Append("</th>");
        }
        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < rows.Count; row++)
        {
            Row(html, columns, rows[row], links?[row]);
        }
        html.Append("</tbody></table></div>\n");
    }

    static void Row(StringBuilder html, IReadOnlyList<string> columns, IReadOnlyList<string> cells, string? link)
    {
        var first = HtmlText.Escape(cells[0]);
        html.Append("<tr><th scope=\"row\">").Append(link is null ? first : $"<a href=\"{link}\">{first}</a>").Append("</th>");
        for (var i = 1; i < cells.Count; i++)
        {
            html.Append("<td").Append(Class(columns[i])).Append('>').Append(HtmlText.Escape(cells[i])).Append("</td>");
        }
        html.Append("</tr>\n");
    }

    static string Class(string column) => column.StartsWith('#') ? " class=\"number\"" : "";
}
