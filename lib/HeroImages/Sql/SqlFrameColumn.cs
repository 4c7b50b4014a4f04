using System.Numerics;
using System.Reflection;
using DuckDB.NET.Data;
using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>A column of a result while it is read.</summary>
abstract class SqlFrameColumn
{
    static readonly MethodInfo ReadAs = typeof(SqlFrameColumn).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Takes the value of the reader's present row.</summary>
    public abstract void Add(DuckDBDataReader reader, int field);

    /// <summary>The column of all values taken.</summary>
    public abstract DataFrameColumn ToColumn(string name);

    /// <summary>A column for values of a type: numbers, flags and times as such, all others as text.</summary>
    public static SqlFrameColumn For(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new Of<bool>((name, values) => new BooleanDataFrameColumn(name, values)),
        TypeCode.SByte => new Of<sbyte>((name, values) => new SByteDataFrameColumn(name, values)),
        TypeCode.Byte => new Of<byte>((name, values) => new ByteDataFrameColumn(name, values)),
        TypeCode.Int16 => new Of<short>((name, values) => new Int16DataFrameColumn(name, values)),
        TypeCode.UInt16 => new Of<ushort>((name, values) => new UInt16DataFrameColumn(name, values)),
        TypeCode.Int32 => new Of<int>((name, values) => new Int32DataFrameColumn(name, values)),
        TypeCode.UInt32 => new Of<uint>((name, values) => new UInt32DataFrameColumn(name, values)),
        TypeCode.Int64 => new Of<long>((name, values) => new Int64DataFrameColumn(name, values)),
        TypeCode.UInt64 => new Of<ulong>((name, values) => new UInt64DataFrameColumn(name, values)),
        TypeCode.Single => new Of<float>((name, values) => new SingleDataFrameColumn(name, values)),
        TypeCode.Double => new Of<double>((name, values) => new DoubleDataFrameColumn(name, values)),
        TypeCode.Decimal => new Of<decimal>((name, values) => new DecimalDataFrameColumn(name, values)),
        TypeCode.DateTime => new Of<DateTime>((name, values) => new DateTimeDataFrameColumn(name, values)),
        _ when type == typeof(DateOnly) => new Of<DateOnly>((name, values) => new DateTimeDataFrameColumn(name, values.Select(v => v?.ToDateTime(default)))),
        _ when type == typeof(BigInteger) => new Of<BigInteger>(Whole),
        _ => new Texts(ReaderOf(type)),
    };

    /// <summary>Sums of whole numbers come as 128 bits; nearly all of them fit into 64.</summary>
    static DataFrameColumn Whole(string name, List<BigInteger?> values) => values.TrueForAll(v => v is null || (v >= long.MinValue && v <= long.MaxValue))
        ? new Int64DataFrameColumn(name, values.Select(v => (long?)v))
        : new DoubleDataFrameColumn(name, values.Select(v => (double?)v));

    sealed class Of<T>(Func<string, List<T?>, DataFrameColumn> make) : SqlFrameColumn
        where T : struct
    {
        readonly List<T?> _values = [];

        public override void Add(DuckDBDataReader reader, int field) => _values.Add(reader.IsDBNull(field) ? null : reader.GetFieldValue<T>(field));

        public override DataFrameColumn ToColumn(string name) => make(name, _values);
    }

    /// <summary>Lists are asked for as lists that may hold nulls, which the reader else refuses.</summary>
    static Func<DuckDBDataReader, int, object?> ReaderOf(Type type) => Nullably(type) is var nullable && nullable != type
        ? ReadAs.MakeGenericMethod(nullable).CreateDelegate<Func<DuckDBDataReader, int, object?>>()
        : (reader, field) => reader.GetValue(field);

    static object? Read<T>(DuckDBDataReader reader, int field) => reader.GetFieldValue<T>(field);

    static Type Nullably(Type type) => !type.IsGenericType || type.GetGenericTypeDefinition() != typeof(List<>) ? type
        : type.GetGenericArguments()[0] is { IsValueType: true } item && Nullable.GetUnderlyingType(item) is null ? typeof(List<>).MakeGenericType(typeof(Nullable<>).MakeGenericType(item))
        : typeof(List<>).MakeGenericType(Nullably(type.GetGenericArguments()[0]));

    sealed class Texts(Func<DuckDBDataReader, int, object?> read) : SqlFrameColumn
    {
        readonly List<string?> _values = [];

        public override void Add(DuckDBDataReader reader, int field) => _values.Add(reader.IsDBNull(field) ? null : SqlText.Of(read(reader, field)));

        public override DataFrameColumn ToColumn(string name) => new StringDataFrameColumn(name, _values!);
    }
}
