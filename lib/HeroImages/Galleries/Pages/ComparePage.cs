using System.Globalization;
using System.Text;
using System.Text.Json;
using HeroImages.Agreement;
using HeroImages.Files;
using HeroImages.Forms;

namespace HeroImages.Galleries.Pages;

/// <summary>Writes the page that sets raters side by side: who they are, how far they agree, what they cost, and the pictures.</summary>
static class ComparePage
{
    const string Unknown = "not known";

    static readonly string[] Scripts = ["tools.js", "pictures.js", "list.js", "card.js", "light.js", "bars.js", "compare.js"];

    static readonly string[] RaterColumns = ["Rater", "Method", "Rubric or file", "#Rated", "#Failed", "#Without a rating", "#Mean", "#Lowest", "#Highest", "#Cost", "#Seconds a picture"];

    static readonly string[] PairColumns = ["Raters", "#Pictures of both", "#Spearman", "#Weighted kappa", "#Mean difference", "#Second less first", "#Pairs ordered alike"];

    /// <summary>Writes the page into a folder that is being made.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="images">The files of the pictures, in their order.</param>
    /// <param name="pages">The pages of the raters, in their order.</param>
    /// <param name="options">How.</param>
    public static void Write(OutputFolder output, Gallery gallery, IReadOnlyList<GalleryImage> images, IReadOnlyList<(string Name, Gallery Gallery)> pages, GalleryOptions options)
    {
        GalleryPage.WriteData(output, PagePlan.First, "heroCompare", writer => Members(writer, gallery, pages), gallery, images, options);
        File.WriteAllText(output[GallerySite.FirstPage], PageShell.Html(gallery.Title, Body(gallery, pages), [.. Scripts, PagePlan.First + PageShell.DataEnding]));
    }

    static void Members(Utf8JsonWriter writer, Gallery gallery, IReadOnlyList<(string Name, Gallery Gallery)> pages)
    {
        GalleryData.Write(writer, gallery);
        writer.Texts("pages", [.. pages.Select(page => page.Name + ".html")]);
    }

    static string Body(Gallery gallery, IReadOnlyList<(string Name, Gallery Gallery)> pages)
    {
        var body = new StringBuilder("<header class=\"head\"><h1>").Append(HtmlText.Escape(gallery.Title)).Append("</h1>\n<p>").Append(HtmlText.Escape(Summary(gallery))).Append("</p></header>\n<main>\n");
        HtmlTable.Write(
            body, Text($"Raters, on the {gallery.Pictures.Count:N0} pictures shown here"), RaterColumns,
            [.. gallery.Raters.Select(rater => Row(rater, GalleryFigures.Of(rater.Title, gallery.Pictures)))], [.. pages.Select(page => page.Name + ".html")]);
        if (gallery.CountAll > gallery.Pictures.Count && gallery.All.Count == gallery.Raters.Count)
        {
            HtmlTable.Write(body, Text($"The same on all {gallery.CountAll:N0} pictures of the source"), RaterColumns, [.. gallery.Raters.Zip(gallery.All, Row)]);
        }
        HtmlTable.Write(body, "Agreement of two raters, on the pictures shown here that both rated", PairColumns, [.. RaterPair.Of(gallery).Select(Row)]);
        RaterIndex.Left(body, gallery);
        return body.Append("<div id=\"compare\"></div>\n</main>\n<noscript><p class=\"plain\">The pictures are shown by a script of the folder, which does not run here.</p></noscript>").ToString();
    }

    static string Summary(Gallery gallery)
    {
        var shared = gallery.Pictures.Count(picture => picture.Ratings.Count(rating => rating.Answer.Value is not null) > 1);
        return Text($"{gallery.Raters.Count:N0} raters on the same {gallery.Pictures.Count:N0} pictures{(gallery.CountAll > gallery.Pictures.Count ? $" of {gallery.CountAll:N0}" : "")}, of which {shared:N0} have more than one rating. ")
            + string.Join("; ", gallery.About.Select(fact => $"{fact.Key}: {fact.Value}"));
    }

    static string[] Row(GalleryRater rater, GalleryFigures figures) =>
    [
        rater.Title,
        rater.IsPerson ? "a person" : rater.Method ?? "",
        (rater.Source ?? rater.Rubric ?? "") + (rater.IsUnfinished ? " (checkpoint: the run may not have ended)" : ""),
        Text($"{figures.Rated:N0}"), Text($"{figures.Failed:N0}"), Text($"{figures.Without:N0}"),
        Number(figures.Mean, "F2", "none"), Number(figures.Lowest, "F1", "none"), Number(figures.Highest, "F1", "none"),
        figures.CostUsd is { } cost ? Text($"{cost:0.####} USD") : Unknown,
        Number(figures.Seconds, "F1", Unknown),
    ];

    static string[] Row(RaterPair pair) =>
    [
        $"{pair.First} and {pair.Second}",
        Text($"{pair[AgreementMeasure.Spearman].Count:N0}"),
        Figure(pair[AgreementMeasure.Spearman], "F3"), Figure(pair[AgreementMeasure.QuadraticKappa], "F3"), Figure(pair[AgreementMeasure.MeanAbsoluteError], "F2"),
        Figure(pair[AgreementMeasure.Bias], "+0.00;-0.00;0.00"), Figure(pair[AgreementMeasure.PairwiseAccuracy], "P0"),
    ];

    static string Figure(Figure figure, string format) => Number(figure.Value, format, $"undefined: {figure.Undefined}");

    static string Number(double? value, string format, string without) => value?.ToString(format, CultureInfo.InvariantCulture) ?? without;

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
