namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Lists all that may follow <c>#!</c>.</summary>
sealed class ListMagic : ICellMagic
{
    public string Name => "lsmagic";

    public MagicSyntax Syntax { get; } = new("Lists languages and magics.");

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var languages = scope.Languages.Languages.Select(l => MagicHelp.Text(l.Name, l.Aliases, l.Syntax));
        var magics = scope.Languages.Magics.Select(m => MagicHelp.Text(m.Name, [], m.Syntax));
        scope.Show(TextBundle.Preformatted(
            "Languages: the text below is in this language, to the next such line.\n\n" + string.Join("\n\n", languages)
            + "\n\nMagics: one line at the start of a line.\n\n" + string.Join("\n\n", magics)
            + "\n\nValues after an option may be @csharp:variable, @input:\"question\" or @password:\"question\"; -h after any of them shows its help."));
        return Task.FromResult(true);
    }
}
