using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>Points, loose or joined by lines.</summary>
static class PointChart
{
    /// <summary>Points on a page at most: more cannot be told apart.</summary>
    const int MostPoints = 5000;

    /// <summary>So that groups are told apart without colours too.</summary>
    static readonly string[] Symbols = ["circle", "square", "diamond", "cross", "triangle-up", "x", "star", "triangle-down"];

    const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";

    public static Chart Of(IEnumerable x, IEnumerable y, string title, string? xTitle, string? yTitle, IEnumerable<string?>? groups, bool isLine)
    {
        var across = x.Cast<object?>().ToList();
        var isTime = across.Any(value => value is DateTime);
        var (xs, ys) = (ColumnValues.Numbers(across), ColumnValues.Numbers(y));
        ColumnValues.CheckLengths(xs.Length, ys.Length, nameof(y));
        var names = groups is null ? null : ColumnValues.Names(groups);
        ColumnValues.CheckLengths(xs.Length, names?.Length ?? xs.Length, nameof(groups));
        var known = Enumerable.Range(0, xs.Length).Where(i => double.IsFinite(xs[i]) && double.IsFinite(ys[i])).Select(i => new Point(xs[i], ys[i], names?[i] ?? "")).ToList();
        var drawn = Evenly(isLine ? [.. known.OrderBy(point => point.X)] : known);
        var description = Counted.Of(known.Count, xs.Length - known.Count)
            + (drawn.Count < known.Count ? FormattableString.Invariant($"; {drawn.Count:N0} of them are drawn, evenly taken") : "");
        var figure = Figure.Of(drawn.GroupBy(point => point.Group).Select((group, place) => Trace([.. group], Symbols[place % Symbols.Length], isLine, isTime)), Layout(xTitle, yTitle, names is not null));
        return new(title, description, figure, Write(known, xTitle ?? "x", yTitle ?? "y", isTime));
    }

    static List<Point> Evenly(List<Point> points) => points.Count <= MostPoints
        ? points
        : [.. Enumerable.Range(0, MostPoints).Select(i => points[(int)((long)i * points.Count / MostPoints)])];

    static JsonObject Trace(List<Point> points, string symbol, bool isLine, bool isTime) => new()
    {
        ["type"] = "scatter",
        ["mode"] = isLine ? "lines+markers" : "markers",
        ["name"] = Figure.Plain(points[0].Group),
        ["x"] = isTime ? Figure.Texts(points.Select(point => TimeOf(point.X).ToString(TimeFormat, CultureInfo.InvariantCulture))) : Figure.Numbers(points.Select(point => point.X)),
        ["y"] = Figure.Numbers(points.Select(point => point.Y)),
        ["marker"] = new JsonObject { ["symbol"] = symbol, ["size"] = isLine ? 6 : 8, ["opacity"] = isLine ? 1 : 0.7 },
    };

    static JsonObject Layout(string? xTitle, string? yTitle, bool isNamed) =>
        new() { ["xaxis"] = Figure.Axis(xTitle), ["yaxis"] = Figure.Axis(yTitle), ["showlegend"] = isNamed };

    static string Write(List<Point> points, string xTitle, string yTitle, bool isTime)
    {
        object Across(double value) => isTime ? TimeOf(value) : value;
        (string, Func<IGrouping<string, Point>, object?>)[] figures =
        [
            ("points", group => group.Count()),
            (xTitle + " from", group => Across(group.Min(point => point.X))),
            ("to", group => Across(group.Max(point => point.X))),
            (yTitle + " from", group => group.Min(point => point.Y)),
            ("mean", group => group.Average(point => point.Y)),
            ("to", group => group.Max(point => point.Y)),
        ];
        var groups = points.GroupBy(point => point.Group).ToList();
        return new Form("").Table(null, groups, groups is [{ Key: "" }] ? figures : [("group", group => group.Key), .. figures]).ToText().TrimStart('\n');
    }

    static DateTime TimeOf(double ticks) => new((long)ticks, DateTimeKind.Unspecified);

    readonly record struct Point(double X, double Y, string Group);
}
