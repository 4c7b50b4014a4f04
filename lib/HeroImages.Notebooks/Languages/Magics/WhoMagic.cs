namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Lists the names of variables.</summary>
sealed class WhoMagic : ICellMagic
{
    public string Name => "who";

    public MagicSyntax Syntax { get; } = new("Lists the names of the variables of the language that it stands in.");

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        scope.Show(TextBundle.Preformatted(string.Join('\n', scope.VariablesOf(part.Language).All.Select(v => v.Name))));
        return Task.FromResult(true);
    }
}
