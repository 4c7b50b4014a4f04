namespace HeroImages.Notebooks.Compiling;

/// <summary>Replaces a stretch of a cell's text. Edits neither add nor take away line ends, so that line numbers stay.</summary>
/// <param name="Start">Where the stretch begins, in UTF-16 units of the original text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Text">What stands there instead.</param>
sealed record SourceEdit(int Start, int Length, string Text)
{
    /// <summary>Puts text before a place.</summary>
    public static SourceEdit Insert(int position, string text) => new(position, 0, text);
}
