using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Pages;

/// <summary>Addresses in prose: which may be followed, and the pictures that some mean.</summary>
static partial class PageLink
{
    const string Attachment = "attachment:";

    /// <summary>Larger pictures do not go into a page.</summary>
    const long MostBytes = 20_000_000;

    static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Whether following an address runs nothing: it is relative, of the web, or of mail.</summary>
    public static bool IsSafe(string url) => Scheme().Match(Plain().Replace(url, "")) is not { Success: true } match
        || match.Groups["name"].Value.ToLowerInvariant() is "http" or "https" or "mailto";

    /// <summary>The picture that an address means, as an address that holds all of it; null when there is none to be had without fetching.</summary>
    public static string? Picture(string url, string? folder, JsonNode? attachments)
    {
        if (url.StartsWith(Attachment, StringComparison.Ordinal))
        {
            return Attached(Uri.UnescapeDataString(url[Attachment.Length..]), attachments);
        }
        if (Scheme().IsMatch(url))
        {
            return DataPicture().IsMatch(url) ? url : null;
        }
        return folder is null ? null : OfFile(folder, Uri.UnescapeDataString(url.Split('?', '#')[0]));
    }

    static string? Attached(string name, JsonNode? attachments)
    {
        var form = (attachments.Member(name) as JsonObject)?.FirstOrDefault(f => Types.ContainsValue(f.Key));
        return form is { Key: { } type, Value: { } content } ? DataAddress(type, LinedText.Read(content)) : null;
    }

    /// <summary>Only files below the folder: a page that is passed on must not carry others.</summary>
    static string? OfFile(string folder, string relative)
    {
        if (relative.Length == 0 || relative.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(relative) || !Types.TryGetValue(Path.GetExtension(relative), out var type))
        {
            return null;
        }
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        var isBelow = path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow && new FileInfo(path) is { Exists: true, Length: <= MostBytes } ? DataAddress(type, Read(path)) : null;
    }

    static string Read(string path) => Convert.ToBase64String(File.ReadAllBytes(path));

    /// <summary>An address that holds base64; whatever does not belong to that is left out.</summary>
    internal static string DataAddress(string type, string base64) => $"data:{type};base64,{NotBase64().Replace(base64, "")}";

    [GeneratedRegex(@"\A(?<name>[A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    /// <summary>Blanks and control characters, which browsers leave out of addresses.</summary>
    [GeneratedRegex(@"[\p{C}\s]")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\Adata:image/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]*\z")]
    private static partial Regex DataPicture();

    [GeneratedRegex("[^A-Za-z0-9+/=]")]
    private static partial Regex NotBase64();
}
