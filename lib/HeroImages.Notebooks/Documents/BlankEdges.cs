namespace HeroImages.Notebooks.Documents;

/// <summary>The blank lines around a cell's text, which text notebooks do not keep.</summary>
static class BlankEdges
{
    /// <summary>The text without its first and last blank lines, and without the last line end.</summary>
    public static string Trim(string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        var last = Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        return first < 0 ? "" : string.Join('\n', lines[first..(last + 1)]);
    }
}
