using System.Collections;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace HeroImages.Sql;

/// <summary>How values of a .NET type are written into a column. Types that SQL does not know become text.</summary>
/// <param name="Type">The column's type as SQL writes it.</param>
/// <param name="Append">Appends a value that is not null.</param>
sealed record SqlValue(string Type, Action<IDuckDBAppenderRow, object> Append)
{
    static readonly SqlValue AsText = new("VARCHAR", (row, value) => row.AppendValue(SqlText.Storable(Convert.ToString(value, CultureInfo.InvariantCulture))));

    static readonly Dictionary<Type, SqlValue> Known = new()
    {
        [typeof(bool)] = new("BOOLEAN", (row, value) => row.AppendValue((bool)value)),
        [typeof(sbyte)] = new("TINYINT", (row, value) => row.AppendValue((sbyte)value)),
        [typeof(short)] = new("SMALLINT", (row, value) => row.AppendValue((short)value)),
        [typeof(int)] = new("INTEGER", (row, value) => row.AppendValue((int)value)),
        [typeof(long)] = new("BIGINT", (row, value) => row.AppendValue((long)value)),
        [typeof(byte)] = new("UTINYINT", (row, value) => row.AppendValue((byte)value)),
        [typeof(ushort)] = new("USMALLINT", (row, value) => row.AppendValue((ushort)value)),
        [typeof(uint)] = new("UINTEGER", (row, value) => row.AppendValue((uint)value)),
        [typeof(ulong)] = new("UBIGINT", (row, value) => row.AppendValue((ulong)value)),
        [typeof(BigInteger)] = new("HUGEINT", (row, value) => row.AppendValue((BigInteger)value)),
        [typeof(float)] = new("FLOAT", (row, value) => row.AppendValue((float)value)),
        [typeof(double)] = new("DOUBLE", (row, value) => row.AppendValue((double)value)),
        [typeof(decimal)] = new("DECIMAL(38, 10)", (row, value) => row.AppendValue((decimal)value)),
        [typeof(Guid)] = new("UUID", (row, value) => row.AppendValue((Guid)value)),
        [typeof(DateTime)] = new("TIMESTAMP", (row, value) => row.AppendValue((DateTime)value)),
        [typeof(DateTimeOffset)] = new("TIMESTAMPTZ", (row, value) => row.AppendValue((DateTimeOffset)value)),
        [typeof(DateOnly)] = new("DATE", (row, value) => row.AppendValue((DateOnly)value)),
        [typeof(TimeOnly)] = new("TIME", (row, value) => row.AppendValue((TimeOnly)value)),
        [typeof(TimeSpan)] = new("INTERVAL", (row, value) => row.AppendValue((TimeSpan)value)),
        [typeof(byte[])] = new("BLOB", (row, value) => row.AppendValue((byte[])value)),
    };

    static readonly (Type Type, SqlValue Value)[] Lists =
    [
        List<string>("VARCHAR"), List<bool>("BOOLEAN"), List<int>("INTEGER"), List<long>("BIGINT"), List<float>("FLOAT"), List<double>("DOUBLE"),
    ];

    /// <summary>How values of a type, or of its nullable form, are written.</summary>
    public static SqlValue For(Type type) =>
        Known.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var known) ? known
        : type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && Array.Find(Lists, l => type.IsAssignableTo(l.Type)) is { Type: not null } list ? list.Value
        : AsText;

    /// <summary>Whether values of a type stand for themselves, rather than being made of members that are columns.</summary>
    public static bool IsScalar(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsEnum || plain == typeof(string) || plain == typeof(char) || Known.ContainsKey(plain));

    /// <summary>A column of such values.</summary>
    public static SqlColumn<T> Column<T>(string name, Type type, Func<T, object?> value)
    {
        var sql = For(type);
        return new(name, sql.Type, (row, item) =>
        {
            if (value(item) is { } known)
            {
                sql.Append(row, known);
            }
            else
            {
                row.AppendNullValue();
            }
        });
    }

    static (Type, SqlValue) List<T>(string type) => (typeof(IEnumerable<T>), new(type + "[]", (row, value) => row.AppendValue((IEnumerable<T>)value)));
}
