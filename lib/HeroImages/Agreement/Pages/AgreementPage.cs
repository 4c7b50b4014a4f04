using System.Security.Cryptography;
using System.Text;
using HeroImages.Agreement.Reports;
using HeroImages.Files;
using HeroImages.Forms;

namespace HeroImages.Agreement.Pages;

/// <summary>
/// A report of agreement as one page that stands for itself: it runs no script, loads nothing, and its content security policy allows
/// neither.
/// </summary>
public static class AgreementPage
{
    static readonly string Css = ReadCss();

    /// <summary>Writes the page.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="InputException">It is there already, or cannot be written.</exception>
    public static void Write(AgreementReport report, string path, bool overwrite = false)
    {
        if (File.Exists(path) && !overwrite)
        {
            throw new InputException(path, null, "it is there already", "a new file", "Name another file, or replace it with --overwrite.");
        }
        OutputFolder.Guard(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var temporary = path + ".tmp";
            File.WriteAllText(temporary, Html(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, path, overwrite: true);
        });
    }

    /// <summary>The page.</summary>
    public static string Html(AgreementReport report)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Append(Hash(Css)).Append("'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>Agreement between raters</title>\n<style>")
            .Append(Css).Append("</style>\n</head>\n<body>\n<main>\n<h1>Agreement between raters</h1>\n");
        page.Paragraph("", FormattableString.Invariant($"{report.Ratings:N0} ratings of {report.Pictures:N0} pictures by {report.Raters.Count:N0} raters."));
        foreach (var note in report.Notes)
        {
            page.Paragraph("soft", note);
        }
        PageTables.Write(page, report);
        PageDrawings.Write(page, report);
        PageTables.WriteDisagreements(page, report);
        PageLegend.Write(page);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    internal static StringBuilder Paragraph(this StringBuilder page, string kind, string text) =>
        page.Append(kind.Length == 0 ? "<p>" : $"<p class=\"{kind}\">").Append(HtmlText.Escape(text)).Append("</p>\n");

    internal static StringBuilder Heading(this StringBuilder page, string text) => page.Append("<h2>").Append(HtmlText.Escape(text)).Append("</h2>\n");

    static string Hash(string css) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));

    static string ReadCss()
    {
        using var reader = new StreamReader(typeof(AgreementPage).Assembly.GetManifestResourceStream("HeroImages.Agreement.Pages.agreement.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
