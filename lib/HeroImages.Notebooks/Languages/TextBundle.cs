using System.Net;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>Forms of texts that the engine itself shows.</summary>
static class TextBundle
{
    /// <summary>A text whose blanks and line ends count.</summary>
    public static MimeBundle Preformatted(string text) => MimeBundle.Html($"<pre>{WebUtility.HtmlEncode(text)}</pre>", text);
}
