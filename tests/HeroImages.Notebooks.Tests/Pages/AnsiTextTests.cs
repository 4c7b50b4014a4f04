using CsCheck;
using HeroImages.Notebooks.Pages;

namespace HeroImages.Notebooks.Tests.Pages;

public class AnsiTextTests
{
    [Theory]
    [InlineData("a < b", "a &lt; b")]
    [InlineData("\u001b[31mred\u001b[0m plain", "<span class=\"f1\">red</span> plain")]
    [InlineData("\u001b[1;4;92mx", "<span class=\"f10 ab au\">x</span>")]
    [InlineData("\u001b[41mx\u001b[49my", "<span class=\"b1\">x</span>y")]
    [InlineData("\u001b[38;5;196mx", "<span style=\"color:#ff0000\">x</span>")]
    [InlineData("\u001b[48;2;1;2;3mx\u001b[mplain", "<span style=\"background-color:#010203\">x</span>plain")]
    [InlineData("\u001b[38;5mx", "x")]
    [InlineData("\u001b[2Ka\u001b]0;title\u0007b\u001b", "ab")]
    [InlineData("10 %\r50 %\r100 %\r\nnext", "100 %\nnext")]
    [InlineData("\u001b[31m<script>", "<span class=\"f1\">&lt;script&gt;</span>")]
    public void Colours_become_spans_and_other_commands_go(string text, string html) => Assert.Equal(html, AnsiText.ToHtml(text));

    [Fact]
    public void Whatever_comes_no_tag_of_the_text_gets_through() => Gen.Char["\u001b[;:0123456789mK<>&\"\r\n]\u0007ab"].Array[0, 40].Select(c => new string(c)).Sample(text =>
        Assert.DoesNotMatch("<(?!/?span)", AnsiText.ToHtml(text)));
}
