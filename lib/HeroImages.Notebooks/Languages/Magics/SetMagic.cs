namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Declares a variable in the language that it stands in.</summary>
sealed class SetMagic : ICellMagic
{
    const string NameOption = "--name";
    const string Value = "--value";

    public string Name => "set";

    public MagicSyntax Syntax { get; } = new(
        "Declares a variable in the language that it stands in.",
        [
            new(NameOption, "NAME", "Its name.", IsRequired: true),
            new(Value, "VALUE", "A number, true, false, null, a text, @csharp:variable, @input:\"question\" or @password:\"question\".", IsRequired: true),
            SharedValue.ByReference,
            SharedValue.MimeType,
        ]);

    public async Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var target = scope.VariablesOf(part.Language);
        var name = scope.TextOf(arguments, NameOption)!;
        var value = SharedValue.Of(name, scope.Resolve(name, arguments[Value]!), arguments, scope);
        await target.SetAsync(name, value, cancel).ConfigureAwait(false);
        return true;
    }
}
