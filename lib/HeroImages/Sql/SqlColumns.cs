namespace HeroImages.Sql;

/// <summary>Makes columns of the usual kinds.</summary>
static class SqlColumns
{
    public static SqlColumn<T> Text<T>(string name, Func<T, string?> value) => new(name, "VARCHAR", (row, item) => row.AppendValue(SqlText.Storable(value(item))));

    public static SqlColumn<T> Whole<T>(string name, Func<T, long?> value) => new(name, "BIGINT", (row, item) => row.AppendValue(value(item)));

    public static SqlColumn<T> Number<T>(string name, Func<T, double?> value) => new(name, "DOUBLE", (row, item) => row.AppendValue(value(item)));

    public static SqlColumn<T> Flag<T>(string name, Func<T, bool?> value) => new(name, "BOOLEAN", (row, item) => row.AppendValue(value(item)));

    public static SqlColumn<T> Time<T>(string name, Func<T, DateTime?> value) => new(name, "TIMESTAMP", (row, item) => row.AppendValue(value(item)));
}
