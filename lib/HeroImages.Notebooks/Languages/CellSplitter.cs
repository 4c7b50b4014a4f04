namespace HeroImages.Notebooks.Languages;

/// <summary>
/// Cuts a cell into parts: text in a language, and lines that begin with <c>#!</c>. Such a line inside a string or comment of C#
/// belongs to the C#. Never fails: what is unknown or wrongly written is found when the part is to run. Immutable.
/// </summary>
/// <param name="languages">The languages and their aliases.</param>
public sealed class CellSplitter(IReadOnlyList<ICellLanguage> languages)
{
    /// <summary>The name of the language that cells begin in.</summary>
    public const string CSharp = "csharp";

    readonly Dictionary<string, ICellLanguage> _byName = ByName(languages);

    /// <summary>The parts of a cell, in order; none for an empty one.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="language">Name or alias of the language that it begins in.</param>
    public IReadOnlyList<CellPart> Split(string code, string language = CSharp)
    {
        var parts = new CellPartList(code, LanguageOf(language)?.Name ?? language);
        foreach (var line in CellLine.Of(code))
        {
            if (line.MagicName is { } name && IsMagic(code, line, name, parts))
            {
                parts.Close(line);
                Add(line, name, parts);
            }
        }
        parts.CloseLast();
        return parts.Parts;
    }

    /// <summary>The language of a name or alias, or null.</summary>
    public ICellLanguage? LanguageOf(string name) => _byName.GetValueOrDefault(name);

    bool IsMagic(string code, CellLine line, string name, CellPartList parts) =>
        parts.Language == CSharp
            ? !parts.Lexer.IsContent(line.Start)
            : LanguageOf(parts.Language)?.AllowsUnknownMagics != true || KnownMagics.Contains(name) || LanguageOf(name) is not null;

    void Add(CellLine line, string name, CellPartList parts)
    {
        if (LanguageOf(name) is { } language)
        {
            parts.Choose(language.Name, line);
        }
        else
        {
            parts.AddMagic(name, line);
        }
    }

    static Dictionary<string, ICellLanguage> ByName(IReadOnlyList<ICellLanguage> languages) =>
        languages.SelectMany(l => l.Aliases.Prepend(l.Name), (language, name) => (name, language)).ToDictionary(n => n.name, n => n.language);
}
