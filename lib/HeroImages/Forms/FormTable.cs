using System.Text;

namespace HeroImages.Forms;

/// <summary>A table of a <see cref="Form"/>.</summary>
/// <param name="Caption">What it shows, or null.</param>
/// <param name="Headers">Names of the columns.</param>
/// <param name="Rows">The rows that are shown, each as long as the headers.</param>
/// <param name="More">Rows that are not.</param>
sealed record FormTable(string? Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<object?>> Rows, int More)
{
    const int WidestText = 60;

    public void WriteHtml(StringBuilder html)
    {
        html.Append("<table>");
        if (Caption is not null)
        {
            html.Append("<caption>").Append(HtmlText.Escape(Caption)).Append("</caption>");
        }
        if (HasHeaders)
        {
            html.Append("<thead>");
            WriteRow(html, "th", Headers);
            html.Append("</thead>");
        }
        html.Append("<tbody>");
        foreach (var row in Rows)
        {
            WriteRow(html, "td", row);
        }
        html.Append("</tbody></table>");
        if (More > 0)
        {
            html.Append("<p class=\"hero-more\">").Append(MoreText).Append("</p>");
        }
    }

    public void WriteText(StringBuilder text)
    {
        if (Caption is not null)
        {
            text.Append(Caption).Append('\n');
        }
        List<IReadOnlyList<string>> lines = [.. Rows.Select(row => row.Select(Short).ToList())];
        if (HasHeaders)
        {
            lines.Insert(0, Headers);
        }
        var widths = Headers.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => IsNumeric(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append("  ").Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
        if (More > 0)
        {
            text.Append("  ").Append(MoreText).Append('\n');
        }
    }

    void WriteRow(StringBuilder html, string cell, IReadOnlyList<object?> values)
    {
        html.Append("<tr>");
        for (var column = 0; column < values.Count; column++)
        {
            html.Append('<').Append(cell).Append(IsNumeric(column) ? " class=\"hero-number\">" : ">").Append(HtmlText.Escape(CellText.Of(values[column]))).Append("</").Append(cell).Append('>');
        }
        html.Append("</tr>");
    }

    bool HasHeaders => Headers.Any(header => header.Length > 0);

    string MoreText => Invariant($"and {More:N0} more");

    bool IsNumeric(int column) => Rows.Any(row => CellText.IsNumber(row[column])) && Rows.All(row => row[column] is null || CellText.IsNumber(row[column]));

    string Short(object? value)
    {
        var text = CellText.Of(value).ReplaceLineEndings(" ");
        return text.Length <= WidestText || Headers.Count <= 2 ? text : text[..(WidestText - 1)] + "…";
    }

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
