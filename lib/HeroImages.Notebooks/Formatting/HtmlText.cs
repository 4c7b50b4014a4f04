using System.Net;
using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Formatting;

/// <summary>What a person would read of a piece of HTML.</summary>
static partial class HtmlText
{
    const int MaximalLength = 100_000;

    /// <summary>The text without tags, scripts and styles, one line a block.</summary>
    public static string Of(string html)
    {
        var text = Hidden().Replace(OneLine.Cut(html, MaximalLength), "");
        text = Blocks().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tags().Replace(text, ""));
        return Blanks().Replace(text, "\n").Trim();
    }

    [GeneratedRegex("<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<(br|/p|/div|/li|/tr|/h[1-6]|/pre|/table|/summary)\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("</?[a-zA-Z!][^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("[ \\t]*\\n\\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
