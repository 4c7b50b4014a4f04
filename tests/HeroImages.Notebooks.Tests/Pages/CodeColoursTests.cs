using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using HeroImages.Notebooks.Pages;

namespace HeroImages.Notebooks.Tests.Pages;

public class CodeColoursTests
{
    [Fact]
    public void Words_of_the_language_are_told_apart()
    {
        const string Code = "#r \"nuget: X\"\nvar a = new List<int>(); // why\nawait a.RunAsync($\"x{1.5}\");";

        var html = CodeColours.ToHtml(Code, "csharp");

        foreach (var part in new[] { ">#r &quot;nuget: X&quot;", "k\">var", "k\">new", "t\">List", "c\">// why", "k\">await", "m\">RunAsync", "s\">$&quot;", "n\">1.5" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<b>", "html", "&lt;b&gt;")]
    [InlineData("SELECT 1", "sql", "SELECT 1")]
    public void Other_languages_have_no_colours(string code, string language, string html) => Assert.Equal(html, CodeColours.ToHtml(code, language));

    [Fact]
    public void No_letter_is_lost_however_broken_the_code() => Gen.OneOf("var ", "x", "{", "}", "\"", "'", "#!sql", "#r", "#if A", "\n", "//", "/*", "*/", "$", "@", "<", ";", "é", "\\", "class ").Array[0, 30].Select(string.Concat).Sample(code =>
        Assert.Equal(code, WebUtility.HtmlDecode(Regex.Replace(CodeColours.ToHtml(code, "csharp"), "</?span[^>]*>", ""))));
}
