namespace HeroImages.Sql;

/// <summary>A word of a query; comments and blanks are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name without its quotes, a parameter without its dollar sign, or the sign.</param>
readonly record struct SqlWord(SqlWordKind Kind, string Text)
{
    /// <summary>The words of a query, in order.</summary>
    public static IEnumerable<SqlWord> Of(string query)
    {
        for (var at = 0; at < query.Length;)
        {
            var (end, word) = Next(query, at);
            if (word is { } found)
            {
                yield return found;
            }
            at = end;
        }
    }

    static (int End, SqlWord? Word) Next(string query, int at) => query[at] switch
    {
        '-' when query.AsSpan(at).StartsWith("--") => (EndOf(query, at, "\n"), null),
        '/' when query.AsSpan(at).StartsWith("/*") => (EndOf(query, at + 2, "*/"), null),
        '\'' => (EndOfQuoted(query, at), new SqlWord(SqlWordKind.Text, "")),
        '"' => EndOfQuoted(query, at) is var end ? (end, new SqlWord(SqlWordKind.Quoted, Unquoted(query[at..end]))) : default,
        '$' => Dollar(query, at),
        var c when char.IsWhiteSpace(c) => (at + 1, null),
        var c when char.IsLetter(c) || c == '_' => EndOfName(query, at) is var end ? (end, new SqlWord(SqlWordKind.Name, query[at..end])) : default,
        var c when char.IsDigit(c) => (EndOfName(query, at), new SqlWord(SqlWordKind.Text, "")),
        var c => (at + 1, new SqlWord(SqlWordKind.Sign, c.ToString())),
    };

    /// <summary><c>$name</c>, <c>$1</c>, or a text between <c>$$</c> or <c>$tag$</c>.</summary>
    static (int End, SqlWord? Word) Dollar(string query, int at)
    {
        var end = EndOfName(query, at + 1);
        if (end < query.Length && query[end] == '$' && (end == at + 1 || !char.IsDigit(query[at + 1])))
        {
            return (EndOf(query, end + 1, query[at..(end + 1)]), new SqlWord(SqlWordKind.Text, ""));
        }
        return end == at + 1 ? (end, new SqlWord(SqlWordKind.Sign, "$")) : (end, new SqlWord(SqlWordKind.Parameter, query[(at + 1)..end]));
    }

    static int EndOf(string query, int from, string mark) =>
        query.IndexOf(mark, Math.Min(from, query.Length), StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : query.Length;

    static int EndOfQuoted(string query, int at)
    {
        var quote = query[at];
        for (var end = at + 1; end < query.Length; end++)
        {
            if (query[end] == quote && (end + 1 == query.Length || query[end + 1] != quote))
            {
                return end + 1;
            }
            end += query[end] == quote ? 1 : 0;
        }
        return query.Length;
    }

    static string Unquoted(string text) => text.Length < 2 ? "" : text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);

    static int EndOfName(string query, int at)
    {
        while (at < query.Length && (char.IsLetterOrDigit(query[at]) || query[at] == '_'))
        {
            at++;
        }
        return at;
    }
}
