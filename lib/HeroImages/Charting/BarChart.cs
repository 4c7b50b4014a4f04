using System.Text.Json.Nodes;
using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>Bars that lie, so that long names can be read, the first at the top.</summary>
static class BarChart
{
    const int BarHeight = 22;
    const int Frame = 90;

    /// <summary>Groups that have a colour of their own; of more, all but the largest ones become one.</summary>
    const int MostGroups = 8;

    /// <summary>One bar a name.</summary>
    public static Chart Of(IReadOnlyList<(string Name, double Value)> bars, string title, string? axis, int most)
    {
        var shown = bars.Take(most).ToList();
        var rest = bars.Skip(most).ToList();
        var description = FormattableString.Invariant($"{bars.Count:N0} names, total {CellText.Number(bars.Sum(bar => bar.Value))}")
            + (rest.Count > 0 ? FormattableString.Invariant($"; the first {shown.Count:N0} are shown, the others come to {CellText.Number(rest.Sum(bar => bar.Value))}") : "");
        var trace = Trace("", shown.Select(bar => bar.Name), shown.Select(bar => bar.Value));
        return new(title, description, Figure.Of([trace], Layout(axis, shown.Count, "group", isNamed: false)), TextBars.Of([.. shown.Select(bar => bar.Name)], [.. shown.Select(bar => bar.Value)]));
    }

    /// <summary>Several values a name, one colour a group: stacked, or side by side.</summary>
    public static Chart Of(IReadOnlyList<(string Name, string Group, double Value)> parts, string title, string? axis, bool isStacked)
    {
        var bars = WithColours(parts);
        var names = parts.Select(bar => bar.Name).Distinct().ToList();
        var groups = bars.Select(bar => bar.Group).Distinct().ToList();
        var sums = bars.GroupBy(bar => (bar.Name, bar.Group)).ToDictionary(sum => sum.Key, sum => sum.Sum(bar => bar.Value));
        var traces = groups.Select(group => Trace(group, names, names.Select(name => sums.GetValueOrDefault((name, group)))));
        var text = new Form("").Table(null, names, names.Count,
            [("", name => name), .. groups.Select(group => (group, (Func<string, object?>)(name => sums.GetValueOrDefault((name, group)))))]);
        return new(
            title,
            FormattableString.Invariant($"{names.Count:N0} names, {groups.Count:N0} groups, total {CellText.Number(bars.Sum(bar => bar.Value))}"),
            Figure.Of(traces, Layout(axis, isStacked ? names.Count : names.Count * groups.Count * 2 / 3, isStacked ? "stack" : "group", isNamed: true)),
            text.ToText().TrimStart('\n'));
    }

    static List<(string Name, string Group, double Value)> WithColours(IReadOnlyList<(string Name, string Group, double Value)> parts)
    {
        var bySize = parts.GroupBy(part => part.Group).OrderByDescending(group => group.Sum(part => part.Value)).Select(group => group.Key).ToList();
        var own = bySize.Take(bySize.Count > MostGroups ? MostGroups - 1 : MostGroups).ToHashSet();
        var others = FormattableString.Invariant($"({bySize.Count - own.Count:N0} others)");
        return [.. parts.OrderBy(part => !own.Contains(part.Group)).Select(part => own.Contains(part.Group) ? part : part with { Group = others })];
    }

    static JsonObject Trace(string name, IEnumerable<string> names, IEnumerable<double> values) => new()
    {
        ["type"] = "bar",
        ["orientation"] = "h",
        ["name"] = Figure.Plain(name),
        ["y"] = Figure.Texts(names.Select(Figure.Plain)),
        ["x"] = Figure.Numbers(values),
        ["hovertemplate"] = "%{y}: %{x:,}<extra>%{fullData.name}</extra>",
    };

    static JsonObject Layout(string? axis, int bars, string mode, bool isNamed)
    {
        var names = Figure.NameAxis(null);
        names["autorange"] = "reversed";
        return new()
        {
            ["xaxis"] = Figure.ZeroAxis(axis),
            ["yaxis"] = names,
            ["barmode"] = mode,
            ["showlegend"] = isNamed,
            ["legend"] = new JsonObject { ["traceorder"] = "normal" },
            ["height"] = Frame + (BarHeight * Math.Max(3, bars)) + (isNamed ? 30 : 0),
        };
    }
}
