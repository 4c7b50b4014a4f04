using System.Collections;
using HeroImages.Exploration;

namespace HeroImages.Charting;

/// <summary>
/// Makes charts from columns: arrays, queries, or columns of a data frame. Numbers may be of any type and null where one is missing;
/// names go with them one by one. Pure.
/// </summary>
public static partial class Charts
{
    /// <summary>How values are spread.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="title">What they are.</param>
    /// <param name="axis">What the axis of values says; null for nothing.</param>
    /// <param name="bins">About how many bins, 1 or more; their edges are round numbers. Defaults to 24. Whole numbers that span few values have a bin each.</param>
    /// <param name="groups">A name for each value, for bars side by side; null for one group.</param>
    /// <exception cref="ArgumentException">Something else than numbers is among the values, or the groups are not as many.</exception>
    public static Chart Histogram(IEnumerable values, string title, string? axis = null, int bins = 24, IEnumerable<string?>? groups = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        return HistogramChart.Of(values, title, axis, bins, groups);
    }

    /// <summary>A bar for each name, in the order given.</summary>
    /// <param name="counts">Names with counts.</param>
    /// <param name="title">What is counted.</param>
    /// <param name="axis">What the axis of counts says; null for nothing.</param>
    /// <param name="most">Bars at most; what the others come to is said. Defaults to 30.</param>
    public static Chart Bar(IEnumerable<NamedCount> counts, string title, string? axis = null, int most = 30) =>
        BarChart.Of([.. counts.Select(count => (count.Name, (double)count.Count))], title, axis, most);

    /// <summary>A bar for each name, in the order given.</summary>
    /// <param name="names">The names.</param>
    /// <param name="values">A number for each; a missing one has no bar.</param>
    /// <param name="title">What the numbers are.</param>
    /// <param name="axis">What the axis of numbers says; null for nothing.</param>
    /// <param name="most">Bars at most; what the others come to is said. Defaults to 30.</param>
    /// <exception cref="ArgumentException">Something else than numbers is among the values, or they are not as many as the names.</exception>
    public static Chart Bar(IEnumerable<string?> names, IEnumerable values, string title, string? axis = null, int most = 30)
    {
        var (texts, numbers) = (ColumnValues.Names(names), ColumnValues.Numbers(values));
        ColumnValues.CheckLengths(texts.Length, numbers.Length, nameof(values));
        return BarChart.Of([.. texts.Zip(numbers, (name, value) => (name, Known(value)))], title, axis, most);
    }

    /// <summary>A bar for each name, made up of a part for each group. Names and groups stand in order of first appearance.</summary>
    /// <param name="names">The name of each part.</param>
    /// <param name="groups">Its group.</param>
    /// <param name="values">Its size; parts of the same name and group are added up.</param>
    /// <param name="title">What the numbers are.</param>
    /// <param name="axis">What the axis of numbers says; null for nothing.</param>
    /// <param name="sideBySide">Whether parts stand beside each other instead. Defaults to false.</param>
    /// <exception cref="ArgumentException">Something else than numbers is among the values, or the columns differ in length.</exception>
    public static Chart StackedBars(
        IEnumerable<string?> names, IEnumerable<string?> groups, IEnumerable values, string title, string? axis = null, bool sideBySide = false)
    {
        var (texts, parts, numbers) = (ColumnValues.Names(names), ColumnValues.Names(groups), ColumnValues.Numbers(values));
        ColumnValues.CheckLengths(texts.Length, parts.Length, nameof(groups));
        ColumnValues.CheckLengths(texts.Length, numbers.Length, nameof(values));
        return BarChart.Of([.. texts.Select((name, i) => (name, parts[i], Known(numbers[i])))], title, axis, !sideBySide);
    }

    /// <summary>A point for each pair of numbers; of more than 5,000 an even share is drawn.</summary>
    /// <param name="x">Numbers, or times.</param>
    /// <param name="y">A number for each.</param>
    /// <param name="title">What the points are.</param>
    /// <param name="xTitle">What the lower axis says.</param>
    /// <param name="yTitle">What the axis at the left says.</param>
    /// <param name="groups">A name for each point, for its colour; null for one group.</param>
    /// <exception cref="ArgumentException">Something else than numbers is among the values, or the columns differ in length.</exception>
    public static Chart Scatter(IEnumerable x, IEnumerable y, string title, string? xTitle = null, string? yTitle = null, IEnumerable<string?>? groups = null) =>
        PointChart.Of(x, y, title, xTitle, yTitle, groups, isLine: false);

    /// <summary>Points joined from left to right, a line for each group; of more than 5,000 points an even share is drawn.</summary>
    /// <param name="x">Numbers, or times; in any order.</param>
    /// <param name="y">A number for each.</param>
    /// <param name="title">What the lines are.</param>
    /// <param name="xTitle">What the lower axis says.</param>
    /// <param name="yTitle">What the axis at the left says.</param>
    /// <param name="groups">The line that each point belongs to; null for one line.</param>
    /// <exception cref="ArgumentException">Something else than numbers is among the values, or the columns differ in length.</exception>
    public static Chart Line(IEnumerable x, IEnumerable y, string title, string? xTitle = null, string? yTitle = null, IEnumerable<string?>? groups = null) =>
        PointChart.Of(x, y, title, xTitle, yTitle, groups, isLine: true);

    /// <summary>How the values of several groups are spread: quartiles, and what lies far outside.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="title">What the numbers are.</param>
    /// <param name="axis">What the axis of values says; null for nothing.</param>
    /// <exception cref="ArgumentException">Something else than numbers is among the values, or the groups are not as many.</exception>
    public static Chart Box(IEnumerable values, IEnumerable<string?> groups, string title, string? axis = null) => BoxChart.Of(values, groups, title, axis);

    /// <summary>A table of numbers as shades, from zero up.</summary>
    /// <param name="rows">Names of the rows, the first at the top.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="values">For each row a number for each column; NaN for none.</param>
    /// <param name="title">What the numbers are.</param>
    /// <param name="axis">What the axis of columns says; null for nothing.</param>
    /// <param name="unit">What is counted, for the scale of shades.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as rows and columns.</exception>
    public static Chart HeatMap(
        IReadOnlyList<string> rows, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<double>> values, string title, string? axis = null, string unit = "") =>
        HeatChart.Of(rows, columns, values, title, axis, unit, FormattableString.Invariant($"{rows.Count:N0} rows of {columns.Count:N0}"));

    static double Known(double value) => double.IsFinite(value) ? value : 0;
}
