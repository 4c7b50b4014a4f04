using HeroImages.Forms;

namespace HeroImages.Charting;

/// <summary>What a chart has to bring along besides itself.</summary>
/// <param name="Scripts">Elements to put after it.</param>
/// <param name="Missing">What it says where plotly.js does not come.</param>
sealed record PageScript(string Scripts, string Missing)
{
    static readonly string Runtime = $"<script>{Resource("charts.js", reader => reader.ReadToEnd())}</script>";

    static readonly Lazy<string> Plotly = new(() => $"<script>heroCharts.load(\"{Convert.ToBase64String(Compressed())}\")</script>");

    /// <summary>For the one that carries plotly.js.</summary>
    public static PageScript Carrying() =>
        new(Runtime + Plotly.Value, "The script that draws the charts did not start. It comes with this chart: run this cell again, or trust the notebook.");

    /// <summary>For one that waits until another brings it.</summary>
    /// <param name="carrier">The label of the cell that carries it; null when that is not known.</param>
    public static PageScript Waiting(string? carrier) => new(
        Runtime,
        carrier is null
            ? "The script that draws the charts is not on this page. Run the cell that showed the first chart again after ChartPage.Reload()."
            : $"The script that draws the charts is not on this page: run the cell {carrier} again, it holds the script of the charts. Where it is gone, run ChartPage.Reload() and then this cell.");

    /// <summary>The attribute that holds what is said where the script does not come.</summary>
    public string MissingAttribute => $"data-missing=\"{HtmlText.Escape(Missing)}\"";

    static T Resource<T>(string name, Func<StreamReader, T> read)
    {
        using var reader = new StreamReader(typeof(PageScript).Assembly.GetManifestResourceStream("HeroImages.Charting." + name)!);
        return read(reader);
    }

    static byte[] Compressed() => Resource("plotly.min.js.gz", reader =>
    {
        using var bytes = new MemoryStream();
        reader.BaseStream.CopyTo(bytes);
        return bytes.ToArray();
    });
}
