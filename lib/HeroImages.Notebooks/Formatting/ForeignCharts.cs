using HeroImages.Charting;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Charts of Plotly.NET write HTML that expects plotly.js to be on the page already, or to come from the network. Here they use the one that
/// our own charts bring along.
/// </summary>
static class ForeignCharts
{
    /// <summary>The forms of a type, with the HTML of a Plotly.NET chart made to work without a network; other types' as they are.</summary>
    public static HiddenSource Complete(Type type, HiddenSource source) => type.Namespace == "Plotly.NET"
        ? source with { Formatters = [.. source.Formatters.Select(f => f.MimeType == MimeTypes.Html ? (f.MimeType, Wrapped(f.Write)) : f)] }
        : source;

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
