using System.Collections.Immutable;

namespace HeroImages.Notebooks.Assistance.Scopes;

/// <summary>
/// The C# of a cell, with blanks in place of directives and of parts in other languages, so that every place keeps its number.
/// </summary>
/// <param name="Text">As long as the cell's own text, with the same line ends.</param>
/// <param name="Hidden">Where the hidden lines are, each up to the start of the next line.</param>
/// <param name="HidesEnd">Whether what is written behind the text would be hidden too.</param>
sealed record CellMask(string Text, ImmutableArray<(int Start, int End)> Hidden, bool HidesEnd)
{
    static readonly string[] s_csharp = ["csharp", "c#", "C#"];
    static readonly string[] s_directives = ["#r", "#i", "#load"];

    /// <summary>Whether any of the text is left to the C# compiler.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether a place belongs to the C# compiler.</summary>
    public bool IsCSharpAt(int position) => position == Text.Length ? !HidesEnd : !Hidden.Any(h => h.Start <= position && position < h.End);

    /// <summary>Hides what is not C#.</summary>
    /// <param name="code">The cell as written.</param>
    /// <param name="otherLanguages">Names that switch to another language when they follow <c>#!</c>; names of C# switch back.</param>
    public static CellMask Of(string code, IReadOnlyCollection<string> otherLanguages)
    {
        if (!code.Contains('#', StringComparison.Ordinal))
            return new CellMask(code, [], false);
        var text = code.ToCharArray();
        var hidden = ImmutableArray.CreateBuilder<(int Start, int End)>();
        var isCSharp = true;
        for (var start = 0; start < code.Length;)
        {
            var end = EndOfLine(code, start);
            var line = code.AsSpan(start, end - start);
            isCSharp = IsMagic(line) ? IsCSharpAfter(line, isCSharp, otherLanguages) : isCSharp;
            if (!isCSharp || IsMagic(line) || IsDirective(line))
            {
                Blank(text.AsSpan(start, end - start));
                hidden.Add((start, end));
            }
            start = end;
        }
        var hidesLastLine = hidden is [.., var last] && last.End == code.Length && !code.EndsWith('\n');
        return new CellMask(new string(text), hidden.ToImmutable(), hidesLastLine || !isCSharp);
    }

    /// <summary>Whether a line belongs to no C# compiler: a magic or a reference.</summary>
    public static bool IsMagic(ReadOnlySpan<char> line) => line.StartsWith("#!");

    /// <summary>Whether a line is one of the directives that the engine itself obeys.</summary>
    public static bool IsDirective(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart(" \t");
        foreach (var directive in s_directives)
            if (trimmed.StartsWith(directive) && (trimmed.Length == directive.Length || !char.IsLetter(trimmed[directive.Length])))
                return true;
        return false;
    }

    static int EndOfLine(string code, int start)
    {
        var newline = code.IndexOf('\n', start);
        return newline < 0 ? code.Length : newline + 1;
    }

    static bool IsCSharpAfter(ReadOnlySpan<char> line, bool before, IReadOnlyCollection<string> otherLanguages)
    {
        var name = line[2..].Trim().ToString().Split(' ', '\t')[0];
        if (s_csharp.Contains(name))
            return true;
        return before && !otherLanguages.Contains(name) && !name.StartsWith("sql-", StringComparison.Ordinal);
    }

    static void Blank(Span<char> line)
    {
        foreach (ref var c in line)
            if (c is not ('\n' or '\r'))
                c = ' ';
    }
}
