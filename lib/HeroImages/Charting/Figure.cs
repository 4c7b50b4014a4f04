using System.Globalization;
using System.Text.Json.Nodes;

namespace HeroImages.Charting;

/// <summary>Parts of a figure for plotly.js.</summary>
static class Figure
{
    public static JsonObject Of(IEnumerable<JsonObject> traces, JsonObject layout) => new() { ["data"] = new JsonArray([.. traces]), ["layout"] = layout };

    public static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(Number)]);

    public static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    /// <summary>An axis with its title.</summary>
    public static JsonObject Axis(string? title) => title is null ? [] : new() { ["title"] = new JsonObject { ["text"] = Plain(title) } };

    /// <summary>An axis for lengths of bars, which begins at zero.</summary>
    public static JsonObject ZeroAxis(string? title)
    {
        var axis = Axis(title);
        axis["rangemode"] = "tozero";
        return axis;
    }

    /// <summary>An axis of names, each in its place even where a name looks like a number or a date.</summary>
    public static JsonObject NameAxis(string? title)
    {
        var axis = Axis(title);
        axis["type"] = "category";
        return axis;
    }

    /// <summary>Text for plotly.js, which would take some of it for markup.</summary>
    public static string Plain(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>A number with the digits that a screen can show; nothing for those that JSON does not have.</summary>
    public static JsonNode? Number(double value) =>
        double.IsFinite(value) ? JsonValue.Create(double.Parse(value.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : null;
}
