using DuckDB.NET.Data;

namespace HeroImages.Sql;

/// <summary>Rows of one type that can be loaded into a table.</summary>
/// <param name="columns">The columns; at least one.</param>
/// <param name="rows">The rows, walked once.</param>
sealed class SqlTableOf<T>(IReadOnlyList<SqlColumn<T>> columns, IEnumerable<T> rows) : SqlTable
{
    const int RowsBetweenChecks = 4_096;

    readonly IReadOnlyList<string> _names = Distinct(columns.Select(c => c.Name));

    public override IReadOnlyList<(string Name, string Type)> Columns => [.. _names.Zip(columns, (name, column) => (name, column.Type))];

    public override void AppendTo(DuckDBAppender appender, CancellationToken cancel)
    {
        var appends = columns.Select(c => c.Append).ToArray();
        var count = 0;
        foreach (var item in rows)
        {
            if (count++ % RowsBetweenChecks == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
            var row = appender.CreateRow();
            foreach (var append in appends)
            {
                append(row, item);
            }
            row.EndRow();
        }
    }
}
