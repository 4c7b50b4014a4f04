using System.Globalization;
using Microsoft.Data.Analysis;

namespace HeroImages.Cli;

/// <summary>Data frames as tables and objects.</summary>
static class FrameText
{
    /// <summary>Headings as the terminal takes them: # before those of numbers.</summary>
    public static IReadOnlyList<string> Headings(DataFrame frame) => [.. frame.Columns.Select(c => (c.IsNumericColumn() ? "#" : "") + c.Name)];

    /// <summary>The first rows as text.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(DataFrame frame, long most) => Numbers(frame, most).Select(row => (IReadOnlyList<string>)[.. frame.Columns.Select(c => Cell(c[row]))]);

    /// <summary>All rows as objects with the columns' names.</summary>
    public static IEnumerable<Dictionary<string, object?>> Objects(DataFrame frame) => Numbers(frame, frame.Rows.Count).Select(row => frame.Columns.ToDictionary(c => c.Name, object? (c) => c[row]));

    static IEnumerable<long> Numbers(DataFrame frame, long most)
    {
        for (var row = 0L; row < Math.Min(most, frame.Rows.Count); row++)
        {
            yield return row;
        }
    }

    static string Cell(object? value) => value switch
    {
        null => "",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
