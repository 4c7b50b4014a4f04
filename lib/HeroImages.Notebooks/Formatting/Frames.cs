using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>Data frames and their columns as tables.</summary>
static class Frames
{
    const int MaximalColumns = 60;
    const int MaximalRows = 500;
    const int MaximalCells = 5_000;

    /// <summary>A frame with as many of its first rows as are worth carrying around: 500, or fewer where it is wide.</summary>
    public static Table Table(object frame) => Of((DataFrame)frame);

    /// <summary>The shape of a frame in words.</summary>
    public static string Size(object frame)
    {
        var (rows, columns) = (((DataFrame)frame).Rows.Count, ((DataFrame)frame).Columns.Count);
        return $"{Counts.Text(rows)} {(rows == 1 ? "row" : "rows")} × {columns} {(columns == 1 ? "column" : "columns")}";
    }

    /// <summary>A column in a line.</summary>
    public static string Line(object column)
    {
        var values = (DataFrameColumn)column;
        return $"{values.Name}: {TypeNames.Of(values.DataType)} {OneLine.Of(new ItemsOf(values))}";
    }

    /// <summary>A column as a table.</summary>
    public static Table ColumnTable(object column)
    {
        var values = (DataFrameColumn)column;
        var count = Math.Min(values.Length, Formatter.ListExpansionLimit);
        var rows = new List<IReadOnlyList<object?>>();
        for (long row = 0; row < count; row++)
            rows.Add([row, values[row]]);
        return new Table([new Column("index", true), ColumnOf(values)], rows, count < values.Length ? $"({Counts.Text(values.Length - count)} more)" : null);
    }

    static Table Of(DataFrame frame)
    {
        var columns = frame.Columns.Take(MaximalColumns).ToList();
        var page = Math.Max(1, Formatter.ListExpansionLimit);
        var count = Math.Min(frame.Rows.Count, Math.Max(page, Math.Min(MaximalRows, MaximalCells / Math.Max(1, columns.Count))));
        var rows = new List<IReadOnlyList<object?>>();
        for (long row = 0; row < count; row++)
            rows.Add([row, .. columns.Select(c => c[row])]);
        return new Table([new Column("index", true), .. columns.Select(ColumnOf)], rows, Note(frame, count), page);
    }

    static Column ColumnOf(DataFrameColumn column) => new(column.Name, column.IsNumericColumn(), TypeNames.Of(column.DataType));

    static string Note(DataFrame frame, long count)
    {
        var rows = count < frame.Rows.Count ? $"the first {Counts.Text(count)} rows are here" : null;
        var columns = frame.Columns.Count > MaximalColumns ? $"the first {MaximalColumns} columns are shown" : null;
        var cut = HeroImages.Notebooks.Formatting.Table.Notes(rows, columns);
        return cut is null ? Size(frame) : $"{Size(frame)}; {cut}";
    }
}
