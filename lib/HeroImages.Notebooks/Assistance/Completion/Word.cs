namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>The word around a place of a text.</summary>
/// <param name="Prefix">What stands before the place.</param>
/// <param name="Start">Where the word begins.</param>
/// <param name="End">Where it ends; at the place itself where nothing stands before it.</param>
sealed record Word(string Prefix, int Start, int End)
{
    /// <summary>Finds it.</summary>
    public static Word At(string text, int position)
    {
        var start = position;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        var end = position;
        while (start < position && end < text.Length && IsPart(text[end]))
            end++;
        return new Word(text[start..position], start, end);
    }

    /// <summary>Whether a text may stand for the word: it begins with the same letters, large or small.</summary>
    public bool Begins(string text) => text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
