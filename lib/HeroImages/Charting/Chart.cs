using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>
/// A chart as a value: what it shows, in words, as a figure for plotly.js and as text. A cell that ends in one shows it, offline and
/// when a saved notebook is opened again; where scripts do not run the text stands in for it. Immutable.
/// </summary>
[TypeFormatterSource]
public sealed class Chart : INotebookForm
{
    const string Style = """
        <style>.hero-chart{margin:0;max-width:60em;font:13px/1.4 system-ui,sans-serif}.hero-chart figcaption{margin:.2em 0}.hero-chart b{display:block;font-size:1.15em}.hero-chart figcaption span{opacity:.75}.hero-chart summary{cursor:pointer;opacity:.65;font-size:.9em}.hero-chart pre{font:12px/1.25 ui-monospace,monospace;overflow-x:auto;margin:.4em 0;background:none;color:inherit}.hero-chart-missing{border-left:3px solid #D55E00;padding-left:.7em}</style>
        """;

    static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string _figure;
    readonly string _text;

    internal Chart(string title, string description, JsonObject figure, string text) =>
        (Title, Description, _figure, _text) = (title, description, figure.ToJsonString(Writing), text);

    /// <summary>What it shows.</summary>
    public string Title { get; }

    /// <summary>What it was drawn from: the number of values, those left out, the width of bins.</summary>
    public string Description { get; }

    /// <summary>The figure as JSON with the members <c>data</c> and <c>layout</c> of plotly.js; colours are those of the page that it is shown on.</summary>
    public string ToJson() => _figure;

    /// <summary>The chart for a page; the first one shown brings plotly.js along, 1.4 MB. See <see cref="ChartPage"/>.</summary>
    public string ToHtml() => ToHtml(ChartPage.Take(this));

    /// <summary>Title, description and the chart in characters.</summary>
    public string ToText() => $"{Title}\n{Description}\n\n{_text}";

    /// <summary>Title and description.</summary>
    public override string ToString() => $"{Title} ({Description})";

    internal string ToHtml(PageScript page) => $"""
        <figure class="hero-chart" data-name="{HtmlText.Escape(FileName())}" {page.MissingAttribute} data-figure="{HtmlText.Escape(_figure)}">
        {Style}
        <figcaption><b>{HtmlText.Escape(Title)}</b><span>{HtmlText.Escape(Description)}</span></figcaption>
        <div class="hero-plot" role="img" aria-label="{HtmlText.Escape($"{Title}. {Description}")}"></div>
        <details open><summary>as text</summary><pre>{HtmlText.Escape(_text)}</pre></details>
        </figure>
        {page.Scripts}
        """;

    /// <summary>The name under which a browser saves the picture.</summary>
    string FileName() => string.Join('-', new string([.. Title.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
