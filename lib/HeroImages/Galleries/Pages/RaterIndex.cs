using System.Globalization;
using System.Text;
using HeroImages.Forms;

namespace HeroImages.Galleries.Pages;

/// <summary>The page that leads to the pages of several raters.</summary>
static class RaterIndex
{
    /// <summary>A card for each rater; what it says of the ratings says what it is of.</summary>
    public static string Html(Gallery gallery, IReadOnlyList<(string Name, Gallery Gallery)> pages)
    {
        var body = new StringBuilder("<header class=\"head\"><h1>").Append(HtmlText.Escape(gallery.Title)).Append("</h1>\n<p>")
            .Append(Text($"{pages.Count:N0} raters, the same {gallery.Pictures.Count:N0} pictures on each page"))
            .Append(gallery.CountAll > gallery.Pictures.Count ? Text($" of {gallery.CountAll:N0}") : "").Append(gallery.Sort switch { GallerySort.Name => ", by name", GallerySort.Score => ", best first", _ => "" })
            .Append(". ").Append(HtmlText.Escape(string.Join("; ", gallery.About.Select(fact => $"{fact.Key}: {fact.Value}")))).Append("</p></header>\n<main class=\"raters\">\n");
        foreach (var (name, page) in pages)
        {
            Card(body, name, page);
        }
        return PageShell.Html(gallery.Title, Left(body.Append("</main>\n"), gallery).ToString());
    }

    /// <summary>What is not shown, and why.</summary>
    public static StringBuilder Left(StringBuilder body, Gallery gallery)
    {
        foreach (var cut in gallery.Left)
        {
            body.Append("<p class=\"plain\">").Append(Text($"{cut.Count:N0} pictures are not shown: ")).Append(HtmlText.Escape(cut.Why)).Append(".</p>\n");
        }
        return body;
    }

    static void Card(StringBuilder body, string name, Gallery page)
    {
        var rater = page.Raters[0];
        body.Append("<article><h2><a href=\"").Append(name).Append(".html\">").Append(HtmlText.Escape(rater.Title)).Append("</a></h2>\n<dl>");
        foreach (var (fact, text) in GalleryAbout.Of(rater).Skip(1))
        {
            Fact(body, fact, text);
        }
        Figures(body, "shown here", GalleryFigures.Of(rater.Title, page.Pictures));
        if (page.All is [var all])
        {
            Figures(body, "in all", all);
        }
        body.Append("</dl></article>\n");
    }

    static void Figures(StringBuilder body, string of, GalleryFigures figures)
    {
        Fact(body, $"Rated, {of}", Text($"{figures.Rated:N0} of {figures.Rated + figures.Failed + figures.Without:N0}; {figures.Failed:N0} failed, {figures.Without:N0} without a rating"));
        if (figures.Mean is not null)
        {
            Fact(body, $"Mean, {of}", Text($"{figures.Mean:F1} (from {figures.Lowest:F1} to {figures.Highest:F1})"));
        }
        if (figures.Seconds is not null)
        {
            Fact(body, $"Seconds a picture, {of}", Text($"{figures.Seconds:F1}"));
        }
    }

    static void Fact(StringBuilder body, string name, string text) =>
        body.Append("<dt>").Append(HtmlText.Escape(name)).Append("</dt><dd>").Append(HtmlText.Escape(text)).Append("</dd>");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
