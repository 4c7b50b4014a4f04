using System.Text;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>The URL of each picture: its path, percent-encoded, below a base URL or below what stands for its leading folders.</summary>
sealed class PictureAddresses
{
    readonly Uri? _base;
    readonly IReadOnlyList<(string From, Uri To)> _prefixes;

    /// <exception cref="InputException">A URL is none, or holds a name and password.</exception>
    public PictureAddresses(FetchOptions options)
    {
        _base = options.BaseUrl is { } url ? Root(url) : null;
        _prefixes = [.. options.Prefixes.Select(p => (From: RelativePath.Normalize(p.Key), To: Root(p.Value))).OrderByDescending(p => p.From.Length)];
    }

    /// <summary>The URL of a picture, or why it has none. An entry that is a URL stands for itself.</summary>
    public (Uri? Address, string? Failure) Of(string file)
    {
        if (AsUrl(file) is { } url)
        {
            return url.UserInfo.Length > 0 ? (null, "its URL holds a name or password") : (url, null);
        }
        if (RelativePath.IsAbsolute(file) || file.Split('/', '\\').Contains(".."))
        {
            return (null, "its path leads out of the collection");
        }
        if (file.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            return (null, "its path holds a character that no URL can carry");
        }
        var path = RelativePath.Normalize(file);
        var prefix = _prefixes.FirstOrDefault(p => p.From.Length == 0 || path.StartsWith(p.From + "/", StringComparison.Ordinal));
        return (prefix.To ?? _base) is not { } root ? (null, "no base URL and no prefix covers its path")
            : path.Length == 0 ? (null, "its path is empty")
            : (Below(root, prefix.To is null ? path : path[prefix.From.Length..]), null);
    }

    /// <summary>A URL as it may be written down: without a query, where access tokens stand.</summary>
    public static string Shown(Uri url) => url.GetLeftPart(UriPartial.Path);

    /// <summary>An entry of a list as the http or https URL that it is; null where it is a path.</summary>
    public static Uri? AsUrl(string file) =>
        Uri.TryCreate(file, UriKind.Absolute, out var url) && IsHttp(url) && file.Contains("://", StringComparison.Ordinal) ? url : null;

    public static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    static Uri Below(Uri root, string path) => new UriBuilder(root)
    {
        Path = root.AbsolutePath.TrimEnd('/') + "/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString)),
    }.Uri;

    static Uri Root(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var root) || !IsHttp(root)
            ? throw new InputException(url, null, "this is no URL that pictures can be fetched from", "one that begins with https:// or http://")
            : root.UserInfo.Length > 0
                ? throw new InputException(Shown(new UriBuilder(root) { UserName = "", Password = "" }.Uri), null, "the URL holds a name or password", "a URL without one")
                : root;
}
