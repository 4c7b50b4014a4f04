using System.Text;

namespace HeroImages.Notebooks.Languages;

/// <summary>
/// Cuts what follows a magic's name into words: at blanks, except inside double quotes and inside the braces and brackets of JSON.
/// Inside quotes a backslash stands before a quote or a backslash that is meant as such; any other backslash is one, as in Windows paths.
/// </summary>
static class MagicWords
{
    /// <exception cref="CellException">Quotes or braces are not closed.</exception>
    public static IReadOnlyList<MagicWord> Of(string arguments)
    {
        var words = new List<MagicWord>();
        var at = 0;
        while (true)
        {
            while (at < arguments.Length && char.IsWhiteSpace(arguments[at]))
            {
                at++;
            }
            if (at == arguments.Length)
            {
                return words;
            }
            var start = at;
            var end = EndOf(arguments, start);
            words.Add(Word(arguments[start..end], start));
            at = end;
        }
    }

    static int EndOf(string text, int start)
    {
        var depth = 0;
        var quoted = false;
        var at = start;
        for (; at < text.Length && (quoted || depth > 0 || !char.IsWhiteSpace(text[at])); at++)
        {
            switch (text[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' when quoted && at + 1 < text.Length && text[at + 1] is '"' or '\\':
                    at++;
                    break;
                case '{' or '[' when !quoted:
                    depth++;
                    break;
                case '}' or ']' when !quoted && depth > 0:
                    depth--;
                    break;
            }
        }
        return quoted ? throw Open(text[start..], "quote")
            : depth > 0 ? throw Open(text[start..], "brace or bracket")
            : Math.Min(at, text.Length);
    }

    static CellException Open(string text, string what) => new("InvalidMagic", $"A {what} is opened and not closed: {text}");

    static MagicWord Word(string text, int start) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' && EndOfQuoted(text) == text.Length
            ? new(Unescape(text[1..^1]), true, start)
            : new(text, false, start);

    static int EndOfQuoted(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                return at + 1;
            }
            if (text[at] == '\\')
            {
                at++;
            }
        }
        return text.Length;
    }

    static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\')
            {
                at++;
            }
            plain.Append(text[at]);
        }
        return plain.ToString();
    }
}
