namespace HeroImages.Notebooks.Languages;

/// <summary>A piece of a cell: text in one language, or one magic. The sources of all parts, one after another, are the cell.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">The language's own name for code; for a magic its name without <c>#!</c>, as it was written.</param>
/// <param name="Language">The language that the part stands in: for a magic the one whose text goes on after it.</param>
/// <param name="Arguments">What follows the name on the line of a magic or of a chooser such as <c>#!sql --as x</c>; empty without one.</param>
/// <param name="Text">What there is to run: the code without the line that chose its language; empty for a magic.</param>
/// <param name="FirstLine">The cell's line, from 0, that <paramref name="Text"/> begins in; for a magic its own.</param>
/// <param name="Source">All of the part as it stands in the cell, line ends included.</param>
/// <param name="Start">Where <paramref name="Source"/> begins in the cell, in UTF-16 units.</param>
public sealed record CellPart(
    CellPartKind Kind, string Name, string Language, string Arguments, string Text, int FirstLine, string Source, int Start)
{
    /// <summary>Where <see cref="Text"/> begins in the cell, in UTF-16 units.</summary>
    public int TextStart => Start + Source.Length - Text.Length;

    /// <summary>The cell's line, from 0, that <see cref="Source"/> begins in: that of the chooser, where there is one.</summary>
    public int Line => Kind == CellPartKind.Code && Text.Length < Source.Length ? FirstLine - 1 : FirstLine;

    /// <summary>Whether running it would do nothing: blank text without a chooser line that asks for something.</summary>
    public bool IsBlank => Kind == CellPartKind.Code && Arguments.Length == 0 && string.IsNullOrWhiteSpace(Text);
}
