namespace HeroImages.Notebooks.Languages;

/// <summary>Runs the parts of cells in order.</summary>
/// <param name="languages">The notebook's languages.</param>
public sealed class CellRunner(LanguageSet languages)
{
    /// <summary>Runs a cell. All of its magics are read before anything runs, so that a mistyped one costs nothing.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="host">The engine.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when a part failed and has already put out why; parts after it have not run.</returns>
    /// <exception cref="CellException">A part failed; this is yet to be put out. Parts after it have not run.</exception>
    public Task<bool> RunAsync(string code, ICellHost host, CancellationToken cancel) =>
        RunAsync(code, CellSplitter.CSharp, new CellScope(host, languages), cancel);

    /// <summary>Runs a text that begins in another language, or stands in a file.</summary>
    internal async Task<bool> RunAsync(string code, string language, CellScope scope, CancellationToken cancel)
    {
        var steps = languages.Splitter.Split(code, language).Where(part => !part.IsBlank).Select(part => (part, Step(part, scope))).ToList();
        try
        {
            foreach (var (part, step) in steps)
            {
                cancel.ThrowIfCancellationRequested();
                if (!await PlacedAsync(part, scope, () => step(cancel)).ConfigureAwait(false))
                {
                    return false;
                }
            }
            return true;
        }
        finally
        {
            scope.End();
        }
    }

    /// <summary>What a part comes to, when its turn comes.</summary>
    Func<CancellationToken, Task<bool>> Step(CellPart part, CellScope scope)
    {
        try
        {
            return part.Kind == CellPartKind.Magic ? MagicStep(part, scope) : CodeStep(part, scope);
        }
        catch (CellException e)
        {
            throw e.At(part.Line, scope.File?.Path);
        }
    }

    Func<CancellationToken, Task<bool>> MagicStep(CellPart part, CellScope scope)
    {
        var magic = languages.MagicOf(part.Name) ?? throw UnknownMagic.Error(part.Name, languages);
        var arguments = MagicArguments.Parse(magic.Name, magic.Syntax, part.Arguments);
        return cancel => arguments.AsksForHelp
            ? Help(magic.Name, [], magic.Syntax, scope)
            : magic.RunAsync(part, arguments, scope, cancel);
    }

    Func<CancellationToken, Task<bool>> CodeStep(CellPart part, CellScope scope)
    {
        var language = languages.Splitter.LanguageOf(part.Name) ?? throw UnknownMagic.Error(part.Name, languages);
        var arguments = MagicArguments.Parse(language.Name, language.Syntax, part.Arguments);
        return cancel => arguments.AsksForHelp
            ? Help(language.Name, language.Aliases, language.Syntax, scope)
            : language.RunAsync(part, arguments, scope, cancel);
    }

    static Task<bool> Help(string name, IReadOnlyList<string> aliases, MagicSyntax syntax, CellScope scope)
    {
        scope.Show(TextBundle.Preformatted(MagicHelp.Text(name, aliases, syntax)));
        return Task.FromResult(true);
    }

    static async Task<bool> PlacedAsync(CellPart part, CellScope scope, Func<Task<bool>> step)
    {
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (CellException e)
        {
            throw e.At(part.Line, scope.File?.Path);
        }
    }
}
