using System.Text.Json.Nodes;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HeroImages.Notebooks.Pages;

/// <summary>
/// Markdown as HTML. HTML inside it is shown as text, links lead only to where links should, and pictures are put inside the page: those of the
/// web, which would be fetched, become links.
/// </summary>
/// <param name="headings">Takes the headings.</param>
/// <param name="folder">Folder that paths of pictures start at, or null.</param>
/// <param name="attachments">Pictures that the cell itself holds, as notebooks keep them; or null.</param>
sealed class Prose(Headings headings, string? folder, JsonNode? attachments)
{
    // Not all of Markdig's extensions: some take any HTML attribute, or embed players from the web.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseListExtras().UseTaskLists().UseAutoLinks().UseFootnotes().UseDefinitionLists()
        .DisableHtml().Build();

    /// <summary>The HTML.</summary>
    public string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.GetAttributes().Id = headings.Add(heading.Level, TextOf(heading));
        }
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Mend(link);
        }
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !PageLink.IsSafe(l.Url)))
        {
            link.Url = "#";
        }
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    void Mend(LinkInline link)
    {
        // Markdig would call this instead of reading the address.
        link.GetDynamicUrl = null;
        var picture = link.IsImage ? PageLink.Picture(link.Url ?? "", folder, attachments) : null;
        if (picture is not null)
        {
            link.Url = picture;
            return;
        }
        link.IsImage = false;
        link.Url = PageLink.IsSafe(link.Url ?? "") ? link.Url : "#";
        link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
    }

    static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline?.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }) ?? []);
}
