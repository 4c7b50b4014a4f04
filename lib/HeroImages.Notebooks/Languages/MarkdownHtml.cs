using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HeroImages.Notebooks.Languages;

/// <summary>Turns Markdown into HTML as notebooks do: harmless tags in it count, all others are shown as text, and links to scripts lead nowhere.</summary>
static partial class MarkdownHtml
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseTaskLists().UseAutoLinks().UseMathematics().Build();

    public static string Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => IsScript(link.Url)))
        {
            link.Url = "";
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => IsScript(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
        foreach (var tag in document.Descendants<HtmlInline>().Where(tag => !HarmlessHtml.Is(tag.Tag)).ToList())
        {
            tag.ReplaceBy(new LiteralInline(tag.Tag));
        }
        foreach (var block in document.Descendants<HtmlBlock>().Where(block => !HarmlessHtml.Is(block.Lines.ToString())).ToList())
        {
            ShowAsText(block);
        }
        return document.ToHtml(Pipeline);
    }

    static void ShowAsText(HtmlBlock block)
    {
        var parent = block.Parent!;
        var at = parent.IndexOf(block);
        parent.RemoveAt(at);
        parent.Insert(at, new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(block.Lines.ToString())) });
    }

    static bool IsScript(string? url) => url is not null && ScriptUrl().IsMatch(url);

    [GeneratedRegex(@"^[\s\p{C}]*(j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data)\s*:(?!image/(png|jpeg|gif|webp))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptUrl();
}
