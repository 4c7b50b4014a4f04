using Spectre.Console;

namespace HeroImages.Cli;

/// <summary>Lays out rows of text as tables no wider than the terminal.</summary>
static class TableLayout
{
    /// <summary>What the borders add to each column, and once more at the end.</summary>
    const int ColumnBorder = 3;

    /// <summary>A column of words may become this narrow before the table is cut in two.</summary>
    const int LeastWords = 24;

    /// <summary>The rows as one table, or as several of which each has some of the columns, and the first column again.</summary>
    /// <param name="columns">Headings; one that begins with # heads numbers, which are set to the right and never folded.</param>
    /// <param name="rows">Cells as text.</param>
    /// <param name="width">Columns of the terminal.</param>
    public static IEnumerable<Table> Fold(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int width)
    {
        var cells = rows.Select(row => row.Select(Terminal.OneLine).ToList()).ToList();
        var widths = columns.Select((column, i) => Math.Max(column.TrimStart('#').Length, cells.Select(row => row[i].Length).DefaultIfEmpty().Max()))
            .Select((natural, i) => ColumnBorder + (columns[i].StartsWith('#') ? natural : Math.Min(natural, LeastWords))).ToList();
        var part = new List<int> { 0 };
        for (var i = 1; i < columns.Count; i++)
        {
            if (part.Count > 1 && part.Sum(c => widths[c]) + widths[i] + 1 > width)
            {
                yield return Part(columns, cells, part);
                part = [0];
            }
            part.Add(i);
        }
        yield return Part(columns, cells, part);
    }

    static Table Part(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<int> part)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in part.Select(c => columns[c]))
        {
            var isNumber = column.StartsWith('#');
            table.AddColumn(new TableColumn(new Text(Terminal.OneLine(column.TrimStart('#')))) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = isNumber });
        }
        foreach (var row in rows)
        {
            table.AddRow(part.Select(c => new Text(row[c])));
        }
        return table;
    }
}
