using System.Collections;
using System.Globalization;

namespace HeroImages.Charting;

/// <summary>Reads the columns that charts are made from: numbers of any type, or null for a missing one.</summary>
static class ColumnValues
{
    /// <summary>The numbers; those that are missing or not finite become NaN. A time is the number of its ticks.</summary>
    public static double[] Numbers(IEnumerable values) => values switch
    {
        double[] numbers => numbers,
        IEnumerable<double> numbers => [.. numbers],
        _ => [.. values.Cast<object?>().Select(Number)],
    };

    /// <summary>The numbers that are there.</summary>
    /// <param name="values">The column.</param>
    /// <param name="missing">How many are not.</param>
    public static double[] Known(IEnumerable values, out int missing)
    {
        var all = Numbers(values);
        double[] known = [.. all.Where(double.IsFinite)];
        missing = all.Length - known.Length;
        return known;
    }

    /// <summary>The names of a column; nothing becomes "(none)".</summary>
    public static string[] Names(IEnumerable<string?> names) => [.. names.Select(name => string.IsNullOrEmpty(name) ? "(none)" : name)];

    /// <summary>Checks that columns belong together.</summary>
    /// <exception cref="ArgumentException">They have different lengths.</exception>
    public static void CheckLengths(int expected, int found, string name)
    {
        if (expected != found)
        {
            throw new ArgumentException(FormattableString.Invariant($"{found:N0} entries for {expected:N0} values; give one for each."), name);
        }
    }

    static double Number(object? value) => value switch
    {
        null => double.NaN,
        DateTime time => time.Ticks,
        string or char or bool => throw new ArgumentException($"\"{value}\" is a {value.GetType().Name}; numbers are expected."),
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} is among the values; numbers are expected."),
    };
}
