namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Brings a variable of another language into the one that it stands in.</summary>
sealed class ShareMagic : ICellMagic
{
    const string From = "--from";
    const string As = "--as";

    public string Name => "share";

    public MagicSyntax Syntax { get; } = new(
        "Brings a variable of another language into the one that it stands in.",
        [
            new(From, "LANGUAGE", "Whose variable it is.", IsRequired: true),
            new(As, "NAME", "Its name here; without it, that which it has there."),
            SharedValue.ByReference,
            SharedValue.MimeType,
        ],
        "VARIABLE");

    public async Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var target = scope.VariablesOf(part.Language);
        var source = scope.Find(scope.TextOf(arguments, From)!, scope.ResolveText("variable", arguments.Operand!));
        var value = SharedValue.Of(source.Name, source.Value, arguments, scope);
        await target.SetAsync(scope.TextOf(arguments, As) ?? source.Name, value, cancel).ConfigureAwait(false);
        return true;
    }
}
