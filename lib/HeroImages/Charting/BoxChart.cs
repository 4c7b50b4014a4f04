using System.Collections;
using System.Text.Json.Nodes;
using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>How values of several groups are spread.</summary>
static class BoxChart
{
    public static Chart Of(IEnumerable values, IEnumerable<string?> groups, string title, string? axis)
    {
        var (numbers, names) = (ColumnValues.Numbers(values), ColumnValues.Names(groups));
        ColumnValues.CheckLengths(numbers.Length, names.Length, nameof(groups));
        var boxes = numbers.Zip(names).Where(entry => double.IsFinite(entry.First))
            .GroupBy(entry => entry.Second, entry => entry.First).Select(group => BoxFigures.Of(group.Key, group)).ToList();
        var known = boxes.Sum(box => box.Count);
        return new(
            title,
            Counted.Of(known, numbers.Length - known) + "; boxes hold the middle half, lines reach to the last value within one and a half boxes",
            Figure.Of([Trace(boxes)], new() { ["xaxis"] = Figure.NameAxis(null), ["yaxis"] = Figure.Axis(axis), ["showlegend"] = false }),
            Write(boxes));
    }

    static JsonObject Trace(List<BoxFigures> boxes)
    {
        var trace = new JsonObject
        {
            ["type"] = "box",
            ["x"] = Figure.Texts(boxes.Select(box => Figure.Plain(FormattableString.Invariant($"{box.Name} (n = {box.Count:N0})")))),
            ["lowerfence"] = Figure.Numbers(boxes.Select(box => box.Low)),
            ["q1"] = Figure.Numbers(boxes.Select(box => box.LowerQuartile)),
            ["median"] = Figure.Numbers(boxes.Select(box => box.Median)),
            ["q3"] = Figure.Numbers(boxes.Select(box => box.UpperQuartile)),
            ["upperfence"] = Figure.Numbers(boxes.Select(box => box.High)),
        };
        if (boxes.Any(box => box.Outliers.Count > 0))
        {
            trace["y"] = new JsonArray([.. boxes.Select(box => Figure.Numbers(box.Outliers))]);
            trace["boxpoints"] = "outliers";
        }
        return trace;
    }

    static string Write(List<BoxFigures> boxes) => new Form("").Table(
        null, boxes, boxes.Count,
        ("", box => box.Name), ("n", box => box.Count), ("low", box => box.Low), ("quarter", box => box.LowerQuartile), ("median", box => box.Median),
        ("three quarters", box => box.UpperQuartile), ("high", box => box.High), ("beyond", box => box.Outliers.Count)).ToText().TrimStart('\n');
}
