namespace HeroImages.Notebooks.Languages;

/// <summary>C#, which the engine runs itself.</summary>
sealed class CSharpLanguage : ICellLanguage
{
    public string Name => CellSplitter.CSharp;

    public IReadOnlyList<string> Aliases { get; } = ["c#", "C#", "cs"];

    public MagicSyntax Syntax { get; } = new("Goes on in C#.");

    public bool AllowsUnknownMagics => false;

    public IVariables? VariablesOf(ICellHost host) => host.Variables;

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(part.Text)
            ? Task.FromResult(true)
            : scope.Host.RunCSharpAsync(part.Text, part.FirstLine, scope.File?.Path, cancel);
}
