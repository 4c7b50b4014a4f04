using System.Text.RegularExpressions;

namespace HeroImages.Charting;

/// <summary>
/// The page that a notebook's charts stand on. plotly.js, which draws them, is put out once: by the first chart that is shown.
/// All members may be used from any thread.
/// </summary>
/// <remarks>
/// The engine of this project says which cell runs, so that a chart knows the cell that carries the script, and that cell carries
/// it again when it is run again. Other engines do not: there the first chart of the process carries it, and after its cell was
/// run again <see cref="Reload"/> is needed before the notebook is saved; running all cells after a restart does it too.
/// </remarks>
public static partial class ChartPage
{
    static readonly PageScripts Scripts = new();

    /// <summary>Says that a cell begins; for notebook engines.</summary>
    /// <param name="key">What identifies the cell, the same when it is run again.</param>
    /// <param name="label">How people know it, such as <c>[3]</c>.</param>
    public static void EnterCell(string key, string label) => Scripts.EnterCell(key, label);

    /// <summary>Lets the next chart carry the script again: after the output that held it was deleted.</summary>
    public static void Reload() => Scripts.Reload();

    /// <summary>
    /// HTML of a chart made by another library for plotly.js, such as Plotly.NET's, so that it draws without a network: its
    /// scripts wait for ours, and what they would load from elsewhere is left out.
    /// </summary>
    /// <param name="html">The chart as that library writes it, trusted as such: an element and scripts that call <c>Plotly</c>, or ask RequireJS for it.</param>
    public static string Wrap(string html) => Wrap(html, Scripts.Take(html));

    internal static PageScript Take(object chart) => Scripts.Take(chart);

    internal static string Wrap(string html, PageScript page)
    {
        var draws = ScriptElement().Matches(html)
            .Where(script => !script.Groups["attributes"].Value.Contains("src=", StringComparison.OrdinalIgnoreCase))
            .Select(script => $"<script>heroCharts.later(function (Plotly, require, requirejs, define) {{{script.Groups["code"].Value}\n}});</script>");
        return $"<div class=\"hero-foreign\" {page.MissingAttribute}>{ScriptElement().Replace(html, "")}</div>{page.Scripts}{string.Concat(draws)}";
    }

    [GeneratedRegex(@"<script(?<attributes>[^>]*)>(?<code>.*?)</script\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex ScriptElement();
}
