using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>HTML, shown as it stands.</summary>
sealed class HtmlLanguage : ICellLanguage
{
    public string Name => "html";

    public IReadOnlyList<string> Aliases => [];

    public MagicSyntax Syntax { get; } = new("Shows the text below as HTML, as it stands.");

    public bool AllowsUnknownMagics => true;

    public IVariables? VariablesOf(ICellHost host) => null;

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        scope.Show(MimeBundle.Html(part.Text, part.Text));
        return Task.FromResult(true);
    }
}
