using DuckDB.NET.Data;
using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>Reads results into data frames.</summary>
static class SqlFrames
{
    const int RowsBetweenChecks = 4_096;

    /// <summary>One frame a result.</summary>
    public static List<DataFrame> Of(DuckDBDataReader reader, CancellationToken cancel)
    {
        var frames = new List<DataFrame>();
        do
        {
            if (reader.FieldCount > 0)
            {
                frames.Add(One(reader, cancel));
            }
        }
        while (reader.NextResult());
        return frames;
    }

    static DataFrame One(DuckDBDataReader reader, CancellationToken cancel)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => SqlFrameColumn.For(reader.GetFieldType(i))).ToArray();
        for (var row = 0; reader.Read(); row++)
        {
            if (row % RowsBetweenChecks == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(reader, i);
            }
        }
        var names = SqlTable.Distinct(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        return new DataFrame(columns.Zip(names, (column, name) => column.ToColumn(name)));
    }
}
