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
        html.Append("<thead><tr>");
        for (var column = 0; column < Headers.Count; column++)
        {
            html.Append("<th scope=\"col\"").Append(Align(column)).Append('>').Append(HtmlText.Escape(Headers[column])).Append("</th>");
        }
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                html.Append("<td").Append(Align(column)).Append('>').Append(HtmlText.Escape(CellText.Of(row[column]))).Append("</td>");
            }
            html.Append("</tr>");
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
        IReadOnlyList<IReadOnlyList<string>> lines = [Headers, .. Rows.Select(row => row.Select(Short).ToList())];
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

    string MoreText => Invariant($"and {More:N0} more");

    string Align(int column) => IsNumeric(column) ? " class=\"hero-number\"" : "";

    bool IsNumeric(int column) => Rows.Any(row => CellText.IsNumber(row[column])) && Rows.All(row => row[column] is null || CellText.IsNumber(row[column]));

    static string Short(object? value)
    {
        var text = CellText.Of(value).ReplaceLineEndings(" ");
        return text.Length <= WidestText ? text : text[..(WidestText - 1)] + "…";
    }

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
