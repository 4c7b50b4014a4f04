using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>Prose.</summary>
sealed class MarkdownLanguage : ICellLanguage
{
    public string Name => "markdown";

    public IReadOnlyList<string> Aliases { get; } = ["md"];

    public MagicSyntax Syntax { get; } = new("Shows the text below as prose.");

    public bool AllowsUnknownMagics => true;

    public IVariables? VariablesOf(ICellHost host) => null;

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        scope.Show(new MimeBundle(
            new MimeContent(MimeTypes.Html, MarkdownHtml.Of(part.Text)),
            new MimeContent(MimeTypes.Markdown, part.Text),
            new MimeContent(MimeTypes.Plain, part.Text)));
        return Task.FromResult(true);
    }
}
