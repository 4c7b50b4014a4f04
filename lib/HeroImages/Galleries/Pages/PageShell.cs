using HeroImages.Files;
using HeroImages.Forms;

namespace HeroImages.Galleries.Pages;

/// <summary>The HTML around what a page shows, and the files that all pages of a folder share.</summary>
static class PageShell
{
    /// <summary>Folder of scripts, styles and data.</summary>
    public const string Folder = "page";

    /// <summary>Ending of the data that a page loads.</summary>
    public const string DataEnding = ".data.js";

    /// <summary>
    /// Nothing but files of the folder itself may be loaded or run: no script or style inside a page, no form, no other place.
    /// </summary>
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    const string Resources = "HeroImages.Galleries.Pages.";

    static readonly string[] Shared = ["page.css", "tools.js", "pictures.js", "list.js", "card.js", "light.js", "bars.js", "gallery.js", "compare.js"];

    /// <summary>A page.</summary>
    /// <param name="title">Its title, as text.</param>
    /// <param name="body">What stands in it, as HTML.</param>
    /// <param name="scripts">Names of the scripts that it runs, in order.</param>
    public static string Html(string title, string body, params IEnumerable<string> scripts) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>{HtmlText.Escape(title)}</title>
        <link rel="stylesheet" href="{Folder}/page.css">
        </head>
        <body>
        {body}
        {string.Join('\n', scripts.Select(script => $"<script src=\"{Folder}/{script}\"></script>"))}
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    /// <summary>Writes the files that pages share.</summary>
    public static void WriteShared(OutputFolder output)
    {
        Directory.CreateDirectory(output[Folder]);
        foreach (var name in Shared)
        {
            File.WriteAllText(output[Path.Combine(Folder, name)], Resource(name));
        }
    }

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageShell).Assembly.GetManifestResourceStream(Resources + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
