using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Languages;

public sealed class TextLanguageTests : IDisposable
{
    readonly FakeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Html_is_shown_as_it_stands()
    {
        await _host.RunAsync("#!html\n<b onclick=\"x()\">a</b>");

        Assert.Equal("<b onclick=\"x()\">a</b>", Assert.Single(_host.Shown)[MimeTypes.Html]);
    }

    [Fact]
    public async Task A_diagram_is_given_as_mermaid_and_escaped_for_pages()
    {
        await _host.RunAsync("#!mermaid\ngraph LR\n  a[\"<b>\"] --> b\n");

        var bundle = Assert.Single(_host.Shown);
        Assert.Equal("graph LR\n  a[\"<b>\"] --> b", bundle["text/vnd.mermaid"]);
        Assert.Equal("<pre class=\"mermaid\">graph LR\n  a[&quot;&lt;b&gt;&quot;] --&gt; b</pre>", bundle[MimeTypes.Html]);
        Assert.Equal(bundle["text/vnd.mermaid"], bundle[MimeTypes.Plain]);
    }

    [Fact]
    public async Task Prose_comes_as_markdown_html_and_text()
    {
        await _host.RunAsync("#!markdown\n# A *title*\n\n| a | b |\n|---|---|\n| 1 | <br> |");

        var bundle = Assert.Single(_host.Shown);
        Assert.Contains("A <em>title</em></h1>", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Contains("<td><br></td>", bundle[MimeTypes.Html], StringComparison.Ordinal);
        Assert.Equal(bundle[MimeTypes.Markdown], bundle[MimeTypes.Plain]);
    }

    [Theory]
    [InlineData("<div class=\"a\" style='x: y'>\n<img src=\"a.jpg\" width=50% alt>\n</div>")]
    [InlineData("<details open><summary>x</summary><p align=center>y</p></details>")]
    [InlineData("<!-- a comment -->")]
    [InlineData("a<sub>2</sub>")]
    public async Task Tags_that_lay_out_count_in_prose(string html)
    {
        await _host.RunAsync("#!md\n" + html);

        Assert.Contains(html, Assert.Single(_host.Shown)[MimeTypes.Html], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=\"x\" onerror=\"alert(1)\">")]
    [InlineData("text <img src=\"x\"/onerror=\"alert(1)\">")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" java&#115;cript:alert(1)\">x</a>")]
    [InlineData("<iframe src=\"x\"></iframe>")]
    [InlineData("<b title=\"a\" onclick='x'>y</b>")]
    [InlineData("<style>body { display: none }</style>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<!-- --!><script>alert(1)</script>")]
    [InlineData("<div>\n<b\nonclick=x>\n</div>")]
    public async Task Tags_that_run_something_are_text_in_prose(string html)
    {
        await _host.RunAsync("#!md\n" + html);

        Assert.DoesNotMatch("(?i)<(script|iframe|style|svg|img|b|a|!--)", Assert.Single(_host.Shown)[MimeTypes.Html]!);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("![x](data:text/html,a)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: JavaScript:alert(1)")]
    public async Task Links_to_scripts_lead_nowhere(string markdown)
    {
        await _host.RunAsync("#!md\n" + markdown);

        Assert.DoesNotMatch("(?i)(href|src)=\"(java|data)", Assert.Single(_host.Shown)[MimeTypes.Html]!);
    }
}
