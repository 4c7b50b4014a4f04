using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>Data frames as tables.</summary>
static class FrameTable
{
    /// <summary>The rows of a frame.</summary>
    public static SqlTable Of(DataFrame frame) => new SqlTableOf<long>([.. frame.Columns.Select(Column)], Rows(frame.Rows.Count));

    static SqlColumn<long> Column(DataFrameColumn column) => SqlValue.Column<long>(column.Name, column.DataType, row => column[row]);

    static IEnumerable<long> Rows(long count)
    {
        for (long row = 0; row < count; row++)
        {
            yield return row;
        }
    }
}
