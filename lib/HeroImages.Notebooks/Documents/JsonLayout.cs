namespace HeroImages.Notebooks.Documents;

/// <summary>How a JSON file is laid out, so that it can be written again in the same way.</summary>
/// <param name="Indent">What stands before a line for each level.</param>
/// <param name="NewLine">What ends a line.</param>
sealed record JsonLayout(string Indent, string NewLine)
{
    const int MostIndent = 8;

    /// <summary>What the Jupyter family writes.</summary>
    public static JsonLayout Jupyter { get; } = new(" ", "\n");

    /// <summary>The layout of a text, as its first two lines show it; Jupyter's own when all is in one line.</summary>
    public static JsonLayout Of(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
        {
            return Jupyter;
        }
        var second = text.AsSpan(end + 1);
        var indent = second[..Math.Max(0, second.IndexOfAnyExcept(' ', '\t'))];
        return new(indent.Length is 0 or > MostIndent ? Jupyter.Indent : indent.ToString(), end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n");
    }
}
