using System.Collections;
using System.Globalization;

namespace HeroImages.Sql;

/// <summary>Writes names and values as SQL does.</summary>
static class SqlText
{
    /// <summary>A name in quotes, whatever is in it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A path as a literal, in which the signs that would make it a pattern stand for themselves.</summary>
    public static string Path(string path) => Literal(string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString())));

    /// <summary>A text as it can be kept: DuckDB's texts end at a character of code 0, so U+FFFD stands for it.</summary>
    public static string? Storable(string? text) => text?.Replace('\0', '\uFFFD');

    /// <summary>A value for a person: lists in brackets, structures in braces.</summary>
    public static string Of(object? value) => value switch
    {
        null or DBNull => "NULL",
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        Stream stream => Hex(stream),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IDictionary pairs => $"{{{string.Join(", ", Pairs(pairs))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static IEnumerable<string> Pairs(IDictionary pairs)
    {
        foreach (DictionaryEntry pair in pairs)
        {
            yield return $"{Of(pair.Key)}: {Of(pair.Value)}";
        }
    }

    static string Hex(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Convert.ToHexString(bytes.ToArray());
    }
}
