using System.Globalization;
using System.Text;

namespace HeroImages.Galleries.Pages;

/// <summary>Which pages a gallery is written as: names without ending, and what each shows. All show the same pictures.</summary>
static class PagePlan
{
    const int LongestSlug = 60;

    /// <summary>Name of the page that is opened first.</summary>
    public const string First = "index";

    /// <summary>All on one page.</summary>
    public static IReadOnlyList<(string Name, Gallery Gallery)> One(Gallery gallery) => [(First, gallery)];

    /// <summary>A page for each rater, in their order.</summary>
    public static IReadOnlyList<(string Name, Gallery Gallery)> ByRater(Gallery gallery) =>
        [.. gallery.Raters.Select((rater, i) => (string.Create(CultureInfo.InvariantCulture, $"{i + 1}-{Slug(rater.Title)}"), gallery.By(rater)))];

    /// <summary>A title as part of a file's name: letters and digits of ASCII alone.</summary>
    static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.ToLowerInvariant().Take(LongestSlug))
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : slug is { Length: > 0 } && slug[^1] != '-' ? '-' : "");
        }
        return slug.ToString().Trim('-') is { Length: > 0 } text ? text : "rater";
    }
}
