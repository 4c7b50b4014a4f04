using System.Net;
using System.Text;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;

namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Lists variables with types and values.</summary>
sealed class WhosMagic : ICellMagic
{
    const int LongestValue = 200;

    public string Name => "whos";

    public MagicSyntax Syntax { get; } = new("Lists the variables of the language that it stands in, with their types and values.");

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        List<string[]> rows =
        [
            ["name", "type", "value"],
            .. scope.VariablesOf(part.Language).All.Select(v => new[] { v.Name, TypeNames.Of(v.Type), ValueText(v, scope.Host) }),
        ];
        scope.Show(MimeBundle.Html(Html(rows), Plain(rows)));
        return Task.FromResult(true);
    }

    /// <summary>The first line of the value's plain form.</summary>
    static string ValueText(Variable variable, ICellHost host)
    {
        var text = host.Format(variable.Value)[MimeTypes.Plain] ?? "";
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        var first = (end < 0 ? line : line[..end]).ToString();
        return first.Length > LongestValue ? first[..LongestValue] + " …" : end < 0 ? first : first + " …";
    }

    static string Html(List<string[]> rows)
    {
        var html = new StringBuilder("<table><thead>");
        Row(html, "th", rows[0]);
        html.Append("</thead><tbody>");
        rows.Skip(1).ToList().ForEach(row => Row(html, "td", row));
        return html.Append("</tbody></table>").ToString();
    }

    static void Row(StringBuilder html, string tag, string[] row) =>
        html.Append("<tr>").AppendJoin("", row.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>")).Append("</tr>");

    static string Plain(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, 2).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', rows.Select(row => $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2]}"));
    }
}
