namespace HeroImages.Notebooks.Languages;

/// <summary>The parts of a cell while it is cut: those closed, and the text that is open.</summary>
sealed class CellPartList(string code, string language)
{
    readonly List<CellPart> _parts = [];
    int _sourceStart;
    int _textStart;
    int _textLine;
    string _arguments = "";
    CSharpLexer? _lexer;

    /// <summary>The language of the open text.</summary>
    public string Language { get; private set; } = language;

    public IReadOnlyList<CellPart> Parts => _parts;

    /// <summary>Knows which places of the open text are inside its strings and comments.</summary>
    public CSharpLexer Lexer => _lexer ??= new CSharpLexer(code, _textStart);

    /// <summary>Ends the open text before a line.</summary>
    public void Close(CellLine line) => CloseAt(line.Start);

    public void CloseLast() => CloseAt(code.Length);

    /// <summary>Opens a text in another language below the line that chooses it.</summary>
    public void Choose(string language, CellLine line)
    {
        Language = language;
        _arguments = line.MagicArguments;
        Open(line.Start, line);
    }

    /// <summary>Adds a magic and opens a text in the same language below it.</summary>
    public void AddMagic(string name, CellLine line)
    {
        _parts.Add(new CellPart(
            CellPartKind.Magic, name, Language, line.MagicArguments, "", line.Number, code[line.Start..line.Next], line.Start));
        _arguments = "";
        Open(line.Next, line);
    }

    void Open(int sourceStart, CellLine chooser)
    {
        (_sourceStart, _textStart, _textLine) = (sourceStart, chooser.Next, chooser.Number + 1);
        _lexer = null;
    }

    void CloseAt(int end)
    {
        if (end > _sourceStart)
        {
            _parts.Add(new CellPart(
                CellPartKind.Code, Language, Language, _arguments, code[_textStart..end], _textLine, code[_sourceStart..end], _sourceStart));
        }
    }
}
