namespace HeroImages.Web.Server;

/// <summary>The files of the page, which lie in the library.</summary>
static class PageFiles
{
    const string Prefix = "HeroImages.Web.Pages.";

    static readonly Dictionary<string, (string Name, string Type)> ByPath = new(StringComparer.Ordinal)
    {
        ["/"] = ("review.html", "text/html; charset=utf-8"),
        ["/review.css"] = ("review.css", "text/css; charset=utf-8"),
        ["/review.js"] = ("review.js", "text/javascript; charset=utf-8"),
    };

    /// <summary>A file and its type; null where there is none.</summary>
    public static (byte[] Content, string Type)? Find(string path) =>
        ByPath.TryGetValue(path, out var file) ? (Read(file.Name), file.Type) : null;

    static byte[] Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
