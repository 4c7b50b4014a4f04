using System.Reflection;
using HeroImages.Charting;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Charts of Plotly.NET write HTML that expects plotly.js to be on the page already, or to come from the network. Here they use the one that
/// our own charts bring along.
/// </summary>
static class ForeignCharts
{
    /// <summary>What makes a chart's HTML without the script it needs.</summary>
    const string ChartHtml = "toChartHTML";

    /// <summary>
    /// The forms of a type, with the HTML of a Plotly.NET chart made to work without a network; other types' as they are. Version 6.0.0 of Plotly.NET
    /// has a source of forms that writes only a jest, so that the chart is asked itself where it can be.
    /// </summary>
    public static HiddenSource Complete(Type type, HiddenSource source) =>
        type.Namespace != "Plotly.NET" ? source
        : OwnHtml(type) is { } html ? source with { Formatters = [(MimeTypes.Html, Wrapped((value, writer) => Write(html, value, writer)))] }
        : source with { Formatters = [.. source.Formatters.Select(f => f.MimeType == MimeTypes.Html ? (f.MimeType, Wrapped(f.Write)) : f)] };

    static MethodInfo? OwnHtml(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
        .FirstOrDefault(m => m.Name == ChartHtml && m.ReturnType == typeof(string) && m.GetParameters() is [var chart] && chart.ParameterType.IsAssignableFrom(type));

    static bool Write(MethodInfo html, object chart, TextWriter writer)
    {
        writer.Write(html.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [chart], null));
        return true;
    }

    static Func<object, TextWriter, bool> Wrapped(Func<object, TextWriter, bool> write) => (value, writer) =>
    {
        using var html = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        if (!write(value, html))
        {
            return false;
        }
        writer.Write(ChartPage.Wrap(html.ToString()));
        return true;
    };
}
