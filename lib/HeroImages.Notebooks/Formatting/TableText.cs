using System.Text;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Tables as aligned text.</summary>
static class TableText
{
    const int MaximalCell = 60;
    const int MaximalWidth = 160;

    /// <summary>Writes a table, as many columns as fit into 160 characters.</summary>
    public static string Of(Table table)
    {
        var rows = table.Rows.Take(table.PageSize > 0 ? table.PageSize : int.MaxValue).Select(r => r.Select(c => OneLine.Of(c, MaximalCell)).ToList()).ToList();
        var names = table.Columns.Select(c => OneLine.Cut(c.Name.ReplaceLineEndings(" "), MaximalCell)).ToList();
        var widths = names.Select((n, i) => Math.Max(n.Length, rows.Select(r => r[i].Length).DefaultIfEmpty().Max())).ToList();
        var count = Fitting(widths);
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(names).Select(r => Line(table, r, widths, count)))
            text.Append(row).Append('\n');
        var cut = count < names.Count ? Counts.MoreColumns(names.Count - count) : null;
        return text.Append(Table.Notes(table.Note, cut)).ToString().TrimEnd('\n');
    }

    static int Fitting(List<int> widths)
    {
        var width = 0;
        var count = widths.TakeWhile(w => (width += w + 2) <= MaximalWidth).Count();
        return Math.Max(count, Math.Min(1, widths.Count));
    }

    static string Line(Table table, List<string> cells, List<int> widths, int count)
    {
        var padded = cells.Take(count).Select((c, i) => table.Columns[i].IsNumeric ? c.PadLeft(widths[i]) : c.PadRight(widths[i]));
        return string.Join("  ", padded).TrimEnd();
    }
}
