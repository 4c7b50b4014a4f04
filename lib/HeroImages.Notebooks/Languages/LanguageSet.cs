using HeroImages.Notebooks.Languages.Magics;

namespace HeroImages.Notebooks.Languages;

/// <summary>The languages and magics of one notebook, with what they remember from cell to cell. Not safe for use from several threads at once.</summary>
public sealed class LanguageSet : IDisposable
{
    /// <summary>All that this engine knows.</summary>
    public LanguageSet()
        : this(new NotebookReader())
    {
    }

    /// <summary>All that this engine knows, with another reader of notebooks.</summary>
    /// <param name="notebooks">Reads notebooks that cells import.</param>
    public LanguageSet(INotebookReader notebooks)
    {
        Languages =
        [
            new CSharpLanguage(), new HtmlLanguage(), new JavaScriptLanguage(), new MarkdownLanguage(), new MermaidLanguage(), new SqlLanguage(), new ValueLanguage(),
        ];
        Magics =
        [
            new AboutMagic(), new ImportMagic(notebooks), new ListMagic(), new SetMagic(), new ShareMagic(), new TimeMagic(), new WhoMagic(), new WhosMagic(),
        ];
        Splitter = new CellSplitter(Languages);
        Runner = new CellRunner(this);
    }

    /// <summary>The languages, C# first.</summary>
    public IReadOnlyList<ICellLanguage> Languages { get; }

    /// <summary>The magics, in order of name.</summary>
    public IReadOnlyList<ICellMagic> Magics { get; }

    /// <summary>Cuts cells into parts.</summary>
    public CellSplitter Splitter { get; }

    /// <summary>Runs cells.</summary>
    public CellRunner Runner { get; }

    /// <summary>The magic of a name, or null.</summary>
    public ICellMagic? MagicOf(string name) => Magics.FirstOrDefault(m => m.Name == name);

    /// <summary>Frees what the languages hold.</summary>
    public void Dispose()
    {
        foreach (var language in Languages.OfType<IDisposable>())
        {
            language.Dispose();
        }
    }
}
