namespace HeroImages.Sql;

/// <summary>The names in a query that may be tables, and its parameters. Read word by word, so that a query with errors has them too.</summary>
sealed class SqlNames
{
    static readonly HashSet<string> BeforeTables = new(
        ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "DESCRIBE", "SUMMARIZE", "SHOW", "PIVOT", "UNPIVOT", "PIVOT_WIDER", "PIVOT_LONGER", "COPY", "LATERAL", "ONLY"],
        StringComparer.OrdinalIgnoreCase);

    static readonly HashSet<string> AfterTables = new(
        [
            "SELECT", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "QUALIFY", "WINDOW", "UNION", "EXCEPT", "INTERSECT", "SET", "VALUES",
            "RETURNING", "SAMPLE", "WITH", "AS", "TO",
        ],
        StringComparer.OrdinalIgnoreCase);

    readonly List<SqlName> _tables = [];
    readonly List<string> _parameters = [];

    SqlNames(string query)
    {
        var words = SqlWord.Of(query).ToList();
        Parameters = _parameters;
        Tables = _tables;
        ReadTables(words);
        _parameters.AddRange(words.Where(w => w.Kind == SqlWordKind.Parameter).Select(w => w.Text).Distinct());
    }

    /// <summary>Names where tables stand, in order; the schema before a point is part of them.</summary>
    public IReadOnlyList<SqlName> Tables { get; }

    /// <summary>Names of parameters without their <c>$</c>, each once.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The names in a query.</summary>
    public static SqlNames Of(string query) => new(query);

    void ReadTables(List<SqlWord> words)
    {
        // For each open bracket: whether a table may come next, and whether a comma would bring another.
        var outer = new Stack<(bool Expects, bool InTables)>();
        var (expects, inTables) = (false, false);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            switch (word)
            {
                case { Kind: SqlWordKind.Name } when BeforeTables.Contains(word.Text):
                    (expects, inTables) = (true, true);
                    break;
                case { Kind: SqlWordKind.Name } when AfterTables.Contains(word.Text):
                    // An alias leaves a list of tables going.
                    (expects, inTables) = (false, inTables && word.Text.Equals("AS", StringComparison.OrdinalIgnoreCase));
                    break;
                case { Kind: SqlWordKind.Name or SqlWordKind.Quoted } when expects:
                    at = AddTable(words, at);
                    expects = false;
                    break;
                case { Kind: SqlWordKind.Text }:
                    expects = false;
                    break;
                case { Kind: SqlWordKind.Sign, Text: "(" }:
                    outer.Push((false, inTables));
                    inTables = expects;
                    break;
                case { Kind: SqlWordKind.Sign, Text: ")" } when outer.Count > 0:
                    (expects, inTables) = outer.Pop();
                    break;
                case { Kind: SqlWordKind.Sign, Text: "," }:
                    expects = inTables;
                    break;
                case { Kind: SqlWordKind.Sign, Text: ";" }:
                    outer.Clear();
                    (expects, inTables) = (false, false);
                    break;
            }
        }
    }

    /// <summary>Adds the name that begins at a word, unless it is a function's, and says at which word it ends.</summary>
    int AddTable(List<SqlWord> words, int at)
    {
        var parts = new List<string> { words[at].Text };
        while (at + 2 < words.Count && words[at + 1] is { Kind: SqlWordKind.Sign, Text: "." } && words[at + 2].Kind is SqlWordKind.Name or SqlWordKind.Quoted)
        {
            parts.Add(words[at += 2].Text);
        }
        if (at + 1 == words.Count || words[at + 1] is not { Kind: SqlWordKind.Sign, Text: "(" })
        {
            _tables.Add(new(parts.Count > 1 ? parts[^2] : null, parts[^1]));
        }
        return at;
    }
}
