using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Languages;

/// <summary>Knows HTML that only lays out text and shows pictures.</summary>
static partial class HarmlessHtml
{
    /// <summary>Whether all tags of a text are known to be harmless.</summary>
    public static bool Is(string html) => !Tag().Replace(html, "").Contains('<', StringComparison.Ordinal);

    [GeneratedRegex(
        """
        <!--[^>]*?--> |
        </?(a|abbr|b|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|
        li|mark|ol|p|picture|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr)
        (\s+((href|src)\s*=\s*("(?!\s*(j|v|d))[^"<>]*"|'(?!\s*(j|v|d))[^'<>]*'|"data:image/(png|jpeg|gif|webp);[^"<>]*")
        | (align|alt|border|class|color|cols|colspan|face|height|id|lang|name|open|rowspan|size|start|style|title|type|valign|width)(\s*=\s*("[^"<>]*"|'[^'<>]*'|[\w.%\#-]+))?))*
        \s*/?>
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Tag();
}
