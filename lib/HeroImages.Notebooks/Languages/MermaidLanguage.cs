using System.Net;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>Mermaid diagrams: front ends that know them draw them, others show their source.</summary>
sealed class MermaidLanguage : ICellLanguage
{
    /// <summary>The type under which JupyterLab knows a diagram.</summary>
    public const string MimeType = "text/vnd.mermaid";

    public string Name => "mermaid";

    public IReadOnlyList<string> Aliases => [];

    public MagicSyntax Syntax { get; } = new("Shows the text below as a Mermaid diagram where the front end can draw it, else as text.");

    public bool AllowsUnknownMagics => true;

    public IVariables? VariablesOf(ICellHost host) => null;

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var text = part.Text.Trim();
        scope.Show(new MimeBundle(
            new MimeContent(MimeType, text),
            new MimeContent(MimeTypes.Html, $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(text)}</pre>"),
            new MimeContent(MimeTypes.Plain, text)));
        return Task.FromResult(true);
    }
}
