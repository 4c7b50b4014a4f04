using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>Keeps texts under names, for other languages.</summary>
sealed class ValueLanguage : ICellLanguage
{
    const string NameOption = "--name";
    const string FromFile = "--from-file";
    const string FromUrl = "--from-url";
    const string FromValue = "--from-value";
    const string MimeType = "--mime-type";

    readonly LanguageVariables _variables = new();

    public string Name => "value";

    public IReadOnlyList<string> Aliases => [];

    public MagicSyntax Syntax { get; } = new(
        "Keeps the text below, a file's, or a given one under a name; #!share --from value NAME brings it into another language.",
        [
            new(NameOption, "NAME", "The name.", IsRequired: true),
            new(FromFile, "FILE", "Takes the text of a file, relative to the notebook."),
            new(FromUrl, "URL", "Not in this engine: fetch it in C#."),
            new(FromValue, "VALUE", "Takes a value: a literal, @csharp:variable, @input or @password."),
            new(MimeType, "TYPE", "Also shows the text, as that type."),
        ]);

    public bool AllowsUnknownMagics => true;

    public IVariables? VariablesOf(ICellHost host) => _variables;

    public async Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        CheckSources(part, arguments);
        var name = scope.TextOf(arguments, NameOption)!;
        var text = await TextAsync(part, arguments, scope, cancel).ConfigureAwait(false);
        await _variables.SetAsync(name, text, cancel).ConfigureAwait(false);
        if (scope.TextOf(arguments, MimeType) is { } type)
        {
            scope.Show(type == MimeTypes.Plain ? MimeBundle.Plain(text) : new(new MimeContent(type, text), new MimeContent(MimeTypes.Plain, text)));
        }
        return true;
    }

    static void CheckSources(CellPart part, MagicArguments arguments)
    {
        if (arguments.Has(FromUrl))
        {
            throw new CellException(
                "NotInThisEngine", "#!value --from-url is not in this engine: it fetches nothing on its own. Use await new HttpClient().GetStringAsync(url) in C#.");
        }
        var sources = new[] { arguments.Has(FromFile), arguments.Has(FromValue), !string.IsNullOrWhiteSpace(part.Text) };
        if (sources.Count(given => given) > 1)
        {
            throw new CellException("InvalidMagic", $"#!value takes one text: that below it, {FromFile} or {FromValue}.");
        }
    }

    static async Task<string> TextAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel) =>
        scope.TextOf(arguments, FromFile) is { } file ? await ReadAsync(Path.GetFullPath(file, scope.Folder), cancel).ConfigureAwait(false)
        : scope.TextOf(arguments, FromValue) ?? part.Text;

    static async Task<string> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CellException("InvalidFile", $"{path}: {e.Message}", e);
        }
    }
}
