using Microsoft.Data.Analysis;

namespace HeroImages.Exploration;

/// <summary>
/// Columns of a data frame, each with its type stated: the package would otherwise guess single precision for whole
/// numbers and lose digits.
/// </summary>
static class FrameColumns
{
    public static StringDataFrameColumn Text<T>(string name, IReadOnlyCollection<T> rows, Func<T, string?> value) =>
        new(name, rows.Select(value)!);

    public static Int64DataFrameColumn Whole<T>(string name, IReadOnlyCollection<T> rows, Func<T, long?> value) =>
        new(name, rows.Select(value));

    public static DoubleDataFrameColumn Number<T>(string name, IReadOnlyCollection<T> rows, Func<T, double?> value) =>
        new(name, rows.Select(value));

    public static BooleanDataFrameColumn Flag<T>(string name, IReadOnlyCollection<T> rows, Func<T, bool?> value) =>
        new(name, rows.Select(value));

    public static DateTimeDataFrameColumn Time<T>(string name, IReadOnlyCollection<T> rows, Func<T, DateTime?> value) =>
        new(name, rows.Select(value));
}
