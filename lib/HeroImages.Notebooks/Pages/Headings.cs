using System.Globalization;
using System.Text;

namespace HeroImages.Notebooks.Pages;

/// <summary>The headings of a page, for its contents.</summary>
sealed class Headings
{
    /// <summary>Deeper headings are not in the contents.</summary>
    const int Deepest = 3;

    readonly List<(int Level, string Text, string Id)> _all = [];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The first heading of the highest level, or null.</summary>
    public string? Title => _all.Count == 0 ? null : _all.MinBy(h => h.Level).Text;

    /// <summary>Takes a heading.</summary>
    /// <param name="level">From 1, the highest.</param>
    /// <param name="text">What it says.</param>
    /// <returns>A name for it that no other has.</returns>
    public string Add(int level, string text)
    {
        var stem = "h-" + Slug(text);
        var id = stem;
        for (var i = 2; !_ids.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        }
        _all.Add((level, text, id));
        return id;
    }

    /// <summary>The contents, empty when there is nothing to choose from.</summary>
    public string ToContents()
    {
        var shown = _all.Where(h => h.Level <= Deepest).ToList();
        if (shown.Count < 2)
        {
            return "";
        }
        var list = new StringBuilder("<nav aria-label=\"Contents\"><ul>\n");
        foreach (var (level, text, id) in shown)
        {
            list.Append(CultureInfo.InvariantCulture, $"<li class=\"l{level}\"><a href=\"#{Html.Escape(id)}\">{Html.Escape(text)}</a></li>\n");
        }
        return list.Append("</ul></nav>").ToString();
    }

    static string Slug(string text) => string.Join('-', text.ToLowerInvariant().Split([.. text.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries));
}
