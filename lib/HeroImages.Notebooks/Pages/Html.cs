using System.Net;

namespace HeroImages.Notebooks.Pages;

/// <summary>Text in HTML.</summary>
static class Html
{
    /// <summary>The text as it is shown, in content and in attributes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
