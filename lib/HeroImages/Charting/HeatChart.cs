using System.Text;
using System.Text.Json.Nodes;
using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>A table of numbers as shades.</summary>
static class HeatChart
{
    const int RowHeight = 24;
    const int Frame = 100;
    const int WidestName = 28;
    const string Shades = " ░▒▓█";

    public static Chart Of(
        IReadOnlyList<string> rows, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<double>> values, string title, string? xTitle, string unit, string description)
    {
        ColumnValues.CheckLengths(rows.Count, values.Count, nameof(values));
        foreach (var row in values)
        {
            ColumnValues.CheckLengths(columns.Count, row.Count, nameof(values));
        }
        var trace = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = Figure.Texts(columns.Select(Figure.Plain)),
            ["y"] = Figure.Texts(rows.Select(Figure.Plain)),
            ["z"] = new JsonArray([.. values.Select(Figure.Numbers)]),
            ["zmin"] = Math.Min(0, Finite(values).DefaultIfEmpty().Min()),
            ["xgap"] = 1,
            ["ygap"] = 1,
            ["colorbar"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Figure.Plain(unit), ["side"] = "right" } },
            ["hovertemplate"] = "%{y}, %{x}: %{z:,}<extra></extra>",
        };
        return new(title, description, Figure.Of([trace], Layout(rows.Count, xTitle)), Write(rows, values, unit));
    }

    static JsonObject Layout(int rows, string? xTitle)
    {
        var names = Figure.NameAxis(null);
        names["autorange"] = "reversed";
        names["showgrid"] = false;
        var across = Figure.NameAxis(xTitle);
        across["showgrid"] = false;
        return new() { ["xaxis"] = across, ["yaxis"] = names, ["height"] = Frame + (RowHeight * Math.Max(4, rows)) };
    }

    static string Write(IReadOnlyList<string> rows, IReadOnlyList<IReadOnlyList<double>> values, string unit)
    {
        var largest = Finite(values).DefaultIfEmpty().Max();
        var width = rows.Select(name => Math.Min(WidestName, name.Length)).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            var name = row.Length <= WidestName ? row : row[..(WidestName - 1)] + "…";
            text.Append(name.PadLeft(width)).Append(" │").AppendJoin("", values[i].Select(value => Shade(value, largest))).Append("│ ")
                .Append(CellText.Number(values[i].Where(double.IsFinite).Sum())).Append('\n');
        }
        return text.Append(' ', width).Append("  ").Append(FormattableString.Invariant($"darkest: {CellText.Number(largest)} {unit}; the sum of a row stands at its end")).ToString();
    }

    static string Shade(double value, double largest) =>
        new(Shades[double.IsFinite(value) && value > 0 && largest > 0 ? Math.Clamp((int)Math.Ceiling(value / largest * (Shades.Length - 1)), 1, Shades.Length - 1) : 0], 2);

    static IEnumerable<double> Finite(IEnumerable<IReadOnlyList<double>> values) => values.SelectMany(row => row).Where(double.IsFinite);
}
