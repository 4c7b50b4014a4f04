namespace HeroImages.Notebooks.Languages;

/// <summary>A line of a cell.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Number">Counted from 0.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where its text ends, before the line end.</param>
/// <param name="Next">Where the next line begins.</param>
readonly record struct CellLine(string Code, int Number, int Start, int End, int Next)
{
    const string Mark = "#!";

    /// <summary>The word after <c>#!</c> at the line's start, or null: words begin with a letter, so that <c>#!/usr/bin/env</c> has none.</summary>
    public string? MagicName
    {
        get
        {
            var line = Code.AsSpan(Start, End - Start);
            if (!line.StartsWith(Mark) || line.Length == Mark.Length || !char.IsLetter(line[Mark.Length]))
            {
                return null;
            }
            var name = line[Mark.Length..];
            var blank = name.IndexOfAny(' ', '\t');
            return (blank < 0 ? name : name[..blank]).ToString();
        }
    }

    /// <summary>What follows the word, without blanks around it.</summary>
    public string MagicArguments => Code[(Start + Mark.Length + MagicName!.Length)..End].Trim();

    /// <summary>The lines of a cell; a line end is what C# takes for one.</summary>
    public static IEnumerable<CellLine> Of(string code)
    {
        var number = 0;
        for (var start = 0; start < code.Length;)
        {
            var end = code.AsSpan(start).IndexOfAny("\r\n\u0085\u2028\u2029") is >= 0 and var length ? start + length : code.Length;
            var next = end == code.Length ? end : code.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
            yield return new CellLine(code, number++, start, end, next);
            start = next;
        }
    }
}
