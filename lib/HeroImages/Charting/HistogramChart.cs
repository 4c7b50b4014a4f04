using System.Collections;
using System.Text.Json.Nodes;
using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>How often values fall into bins; counted here, so that a million values are no more on the page than a hundred.</summary>
static class HistogramChart
{
    public static Chart Of(IEnumerable values, string title, string? axis, int wished, IEnumerable<string?>? groups)
    {
        var numbers = ColumnValues.Numbers(values);
        var names = groups is null ? null : ColumnValues.Names(groups);
        ColumnValues.CheckLengths(numbers.Length, names?.Length ?? numbers.Length, nameof(groups));
        var bins = Bins.Over([.. numbers.Where(double.IsFinite)], wished);
        var series = numbers.Select((value, i) => (Value: value, Group: names?[i] ?? "")).Where(entry => double.IsFinite(entry.Value))
            .GroupBy(entry => entry.Group, entry => entry.Value).Select(group => (group.Key, Counts: bins.Tally(group))).ToList();
        return new(title, Describe(numbers, bins), Draw(bins, series, axis), Write(bins, series));
    }

    static string Describe(double[] numbers, Bins bins)
    {
        var missing = numbers.Count(value => !double.IsFinite(value));
        return Counted.Of(numbers.Length - missing, missing) + (bins.IsSingle || bins.Count == 0 ? "" : $", bins of {CellText.Number(bins.Width)}");
    }

    static JsonObject Draw(Bins bins, List<(string Group, double[] Counts)> series, string? axis) => Figure.Of(
        series.Select(group => new JsonObject
        {
            ["type"] = "bar",
            ["name"] = Figure.Plain(group.Group),
            ["x"] = Figure.Numbers(bins.Centres()),
            ["y"] = Figure.Numbers(group.Counts),
            ["customdata"] = Figure.Texts(bins.Names()),
            ["hovertemplate"] = "%{customdata}: %{y:,}<extra>%{fullData.name}</extra>",
        }),
        new()
        {
            ["xaxis"] = Figure.Axis(axis),
            ["yaxis"] = Figure.ZeroAxis("count"),
            ["barmode"] = "group",
            ["bargap"] = 0.04,
            ["showlegend"] = series.Count > 1,
        });

    static string Write(Bins bins, List<(string Group, double[] Counts)> series) =>
        string.Join("\n\n", series.Select(group => (series.Count > 1 ? group.Group + "\n" : "") + TextBars.Of([.. bins.Names()], group.Counts)));
}
