using System.Net;

namespace HeroImages.Forms;

/// <summary>Text from outside on its way into HTML.</summary>
static class HtmlText
{
    /// <summary>The text with all that HTML would understand written so that it is shown instead; for elements and quoted attributes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
