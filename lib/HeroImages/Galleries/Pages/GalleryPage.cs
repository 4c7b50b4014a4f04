using System.Text.Json;
using HeroImages.Files;
using HeroImages.Forms;

namespace HeroImages.Galleries.Pages;

/// <summary>Writes a gallery's page: its HTML, which holds only the title, and the data that its scripts show.</summary>
static class GalleryPage
{
    /// <summary>The scripts of a gallery's page, the data last.</summary>
    static readonly string[] Scripts = ["tools.js", "pictures.js", "list.js", "card.js", "light.js", "bars.js", "gallery.js"];

    /// <summary>Writes the page into a folder that is being made.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="name">The page's name without ending.</param>
    /// <param name="gallery">What it shows.</param>
    /// <param name="images">The files of the pictures, in their order.</param>
    /// <param name="options">How.</param>
    /// <param name="parent">The page that leads to this one; null for none.</param>
    public static void Write(OutputFolder output, string name, Gallery gallery, IReadOnlyList<GalleryImage> images, GalleryOptions options, string? parent = null)
    {
        WriteData(output, name, "heroGallery", writer => GalleryData.Write(writer, gallery), gallery, images, options);
        File.WriteAllText(output[name + ".html"], PageShell.Html(gallery.Title, Body(gallery, parent), [.. Scripts, name + PageShell.DataEnding]));
    }

    /// <summary>Writes the data of a page, the pictures last, a line each.</summary>
    public static void WriteData(
        OutputFolder output, string name, string function, Action<Utf8JsonWriter> members, Gallery gallery, IReadOnlyList<GalleryImage> images, GalleryOptions options)
    {
        var raters = gallery.Raters.Select((rater, i) => (rater.Title, i)).ToDictionary(rater => rater.Title, rater => rater.i, StringComparer.Ordinal);
        PageJson.Write(
            output[Path.Combine(PageShell.Folder, name + PageShell.DataEnding)], function, members, "pictures",
            gallery.Pictures.Zip(images, (picture, image) => (Action<Utf8JsonWriter>)(writer =>
                GalleryData.Write(writer, picture, image, raters, options.LinkOriginals ? Link(output.Path, picture.Path) : null))));
    }

    static string Body(Gallery gallery, string? parent) => $"""
        <header class="head">
        {(parent is null ? "" : $"<nav><a href=\"{parent}.html\">All raters</a></nav>")}
        <h1>{HtmlText.Escape(gallery.Title)}</h1>
        </header>
        <main id="gallery"></main>
        <noscript><p class="plain">The pictures of this page are shown by a script of the folder, which does not run here. They lie in the folder "pictures".</p></noscript>
        """;

    /// <summary>The way from a page to a file, as a link; null where there is none, as between drives.</summary>
    static string? Link(string folder, string? file)
    {
        if (file is null)
        {
            return null;
        }
        var way = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(file));
        return Path.IsPathRooted(way) ? null : string.Join('/', way.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
