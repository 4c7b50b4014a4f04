using System.Text.RegularExpressions;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Pages;
using HeroImages.Notebooks.Tests.Documents;

namespace HeroImages.Notebooks.Tests.Pages;

public partial class NotebookPageTests
{
    [Fact]
    public void The_page_of_a_small_notebook_is_as_approved()
    {
        var notebook = MadeNotebook.Code("var a = \"x\"; // why\nConsole.WriteLine(a < 1);");
        notebook.Insert(0, CellKind.Markdown, "# Löwen & Co\n\nSome *text*.\n\n## Part");
        Put(notebook.Cells[1], new StreamOutput(StreamKind.Out, "1 < 2\n"), new StreamOutput(StreamKind.Error, "\u001b[1;31mred\u001b[0m"), new ResultOutput(MimeBundle.Plain("<5>")));

        var page = NotebookPage.Of(notebook, "name");

        Snapshot.Match(page[page.IndexOf("<body>", StringComparison.Ordinal)..]);
        Assert.Contains("<title>Löwen &amp; Co</title>", page.Replace("&#246;", "ö", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("a <b onclick=x>b</b>", "&lt;b onclick=x&gt;")]
    [InlineData("[x](javascript:alert(1))", "href=\"#\"")]
    [InlineData("[x]( JaVaScRiPt:alert(1))", "href=\"#\"")]
    [InlineData("[x](java&#x0A;script:alert(1))", "href=\"#\"")]
    [InlineData("[x](data:text/html;base64,AAAA)", "href=\"#\"")]
    [InlineData("<javascript:alert(1)>", "href=\"#\"")]
    [InlineData("[x][r]\n\n[r]: vbscript:x", "href=\"#\"")]
    [InlineData("![x](https://example.org/a.png)", "<a href=\"https://example.org/a.png\"")]
    [InlineData("![x](//example.org/a.png)", "<a href=\"//example.org/a.png\"")]
    [InlineData("![x](../../secret.png)", "<a href=\"../../secret.png\"")]
    [InlineData("[x](https://example.org)", "<a href=\"https://example.org\" rel=\"noopener noreferrer\"")]
    [InlineData("# T {onclick=alert(1)}", "{onclick=alert(1)}</h1>")]
    public void Prose_runs_nothing_and_fetches_nothing(string markdown, string expected)
    {
        var notebook = NotebookDocument.Create();
        notebook.Insert(0, CellKind.Markdown, markdown);

        var page = NotebookPage.Of(notebook, "name", Path.GetTempPath());

        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Empty(Fetched().Matches(page));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Pictures_of_the_folder_and_of_the_cell_are_put_inside()
    {
        using var folder = new TempFolder();
        folder.Write("pictures/a b.png", [1, 2, 3]);
        var notebook = MadeNotebook.Read("""{"cell_type":"markdown","metadata":{},"source":"![a](pictures/a%20b.png) ![b](attachment:b.png)","attachments":{"b.png":{"image/png":"iVBO"}}}""");

        var page = NotebookPage.Of(notebook, "name", folder.Path);

        Assert.Contains("src=\"data:image/png;base64,AQID\"", page, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,iVBO\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_forms_the_richest_is_shown()
    {
        Assert.Contains("<div class=\"output\" tabindex=\"0\"><b>x</b></div>", Shown(MimeBundle.Html("<b>x</b>", "plain")), StringComparison.Ordinal);
        Assert.Contains("<img alt=\"a &quot;cat&quot;\" src=\"data:image/png;base64,iVBO\">", Shown(new(new MimeContent(MimeTypes.Png, "iVBO\n\""), new MimeContent(MimeTypes.Plain, "a \"cat\""))), StringComparison.Ordinal);
        Assert.Contains("<svg>", Shown(new MimeBundle(new MimeContent(MimeTypes.Svg, "<svg></svg>"))), StringComparison.Ordinal);
        Assert.Contains("{\n  &quot;a&quot;: &quot;&lt;b&gt;&quot;\n}", Shown(new MimeBundle(new MimeContent(MimeTypes.Json, """{"a":"<b>"}"""))), StringComparison.Ordinal);
        Assert.Contains("<strong>x</strong>", Shown(new MimeBundle(new MimeContent(MimeTypes.Markdown, "**x**"))), StringComparison.Ordinal);
        Assert.Contains("No form of this output can be shown: x/&lt;y&gt;", Shown(new MimeBundle(new MimeContent("x/<y>", ""))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_cannot_end_its_own_element() =>
        Assert.Contains("element.x = '<\\/script>'", Shown(new MimeBundle(new MimeContent(MimeTypes.JavaScript, "element.x = '</script>'"))), StringComparison.Ordinal);

    [Fact]
    public void Names_in_the_text_of_the_template_are_not_filled_in_twice()
    {
        var notebook = NotebookDocument.Create();
        notebook.Insert(0, CellKind.Markdown, "# {{cells}} {{contents}}");

        Assert.Contains("{{cells}} {{contents}}</h1>", NotebookPage.Of(notebook, "name"), StringComparison.Ordinal);
    }

    static string Shown(MimeBundle bundle)
    {
        var notebook = MadeNotebook.Code("1");
        Put(notebook.Cells[0], new ResultOutput(bundle));
        return NotebookPage.Of(notebook, "name");
    }

    static void Put(NotebookCell cell, params CellOutput[] outputs)
    {
        var recorder = new OutputRecorder();
        recorder.Begin(cell);
        cell.ExecutionCount = 1;
        foreach (var output in outputs)
        {
            recorder.Put(output);
        }
        recorder.Flush();
    }

    /// <summary>What a browser fetches by itself.</summary>
    [GeneratedRegex("""(src|srcset|poster)\s*=\s*["']?(https?:|//)|<link|<iframe|@import|url\(""", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();
}
