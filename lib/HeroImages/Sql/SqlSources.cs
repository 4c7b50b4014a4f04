using DuckDB.NET.Data;

namespace HeroImages.Sql;

/// <summary>What a database can make tables of, and which of them it has made.</summary>
sealed class SqlSources(DuckDBConnection connection)
{
    readonly List<SqlSource> _sources = [];
    readonly HashSet<string> _views = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a source in place of one of the same name, unless it is the same lasting one.</summary>
    public void Add(SqlSource source)
    {
        var at = _sources.FindIndex(s => s.Has(new(source.Schema, source.Table)));
        if (at >= 0 && _sources[at].IsLasting && ReferenceEquals(_sources[at].Identity, source.Identity))
        {
            return;
        }
        if (at >= 0)
        {
            if (_sources[at].IsLoaded)
            {
                Execute($"DROP TABLE IF EXISTS {_sources[at].FullName}");
            }
            _sources.RemoveAt(at);
        }
        _sources.Add(source);
    }

    /// <summary>Loads what names mean, unless it has been.</summary>
    public void Load(IReadOnlyList<SqlName> names, CancellationToken cancel)
    {
        foreach (var name in names)
        {
            if (_sources.Find(s => s.Has(name)) is { } named)
            {
                Load(named, cancel);
            }
            else if (name.Schema is null && Only(name.Table) is { } source && !IsMadeByQuery(name.Table))
            {
                Load(source, cancel);
                Execute($"CREATE OR REPLACE VIEW {SqlSource.Main}.{SqlText.Quote(source.Table)} AS FROM {source.FullName}");
                _views.Add(source.Table);
            }
        }
    }

    /// <summary>What to say about names that several collections share; empty where there are none.</summary>
    public string Hint(IReadOnlyList<SqlName> names)
    {
        var shared = names.Where(n => n.Schema is null && _sources.Count(s => IsOf(s, n.Table)) > 1 && Only(n.Table) is null).Select(n => n.Table).FirstOrDefault();
        return shared is null ? "" : $"\nSeveral collections have {shared}: write {string.Join(" or ", _sources.Where(s => IsOf(s, shared)).Select(s => $"{s.Schema}.{shared}"))}.";
    }

    /// <summary>The table of a collection that a name alone means: the only one, or that of the collection which itself has the name.</summary>
    SqlSource? Only(string table)
    {
        var all = _sources.Where(s => IsOf(s, table)).ToList();
        return all.DistinctBy(s => s.Identity).Count() == 1 ? all[0] : all.Find(s => s.Schema.Equals(table, StringComparison.OrdinalIgnoreCase));
    }

    static bool IsOf(SqlSource source, string table) => source.Schema != SqlSource.Main && source.Table.Equals(table, StringComparison.OrdinalIgnoreCase);

    void Load(SqlSource source, CancellationToken cancel)
    {
        if (source.IsLoaded || (source.Schema == SqlSource.Main && IsMadeByQuery(source.Table)))
        {
            return;
        }
        if (source.Schema == SqlSource.Main && _views.Remove(source.Table))
        {
            Execute($"DROP VIEW {source.FullName}");
        }
        var table = source.Make();
        Execute($"CREATE SCHEMA IF NOT EXISTS {SqlText.Quote(source.Schema)}");
        Execute($"CREATE OR REPLACE TABLE {source.FullName} ({string.Join(", ", table.Columns.Select(c => $"{SqlText.Quote(c.Name)} {c.Type}"))})");
        using (var appender = connection.CreateAppender(source.Schema, source.Table))
        {
            table.AppendTo(appender, cancel);
        }
        source.IsLoaded = true;
    }

    /// <summary>Whether a query has made a table or view of this name, which then goes before all that was added.</summary>
    bool IsMadeByQuery(string table)
    {
        if (_views.Contains(table) || _sources.Exists(s => s.IsLoaded && s.Has(new(null, table))))
        {
            return false;
        }
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) > 0 FROM information_schema.tables WHERE table_schema = 'main' AND lower(table_name) = lower({SqlText.Literal(table)})";
        return command.ExecuteScalar() is true;
    }

    void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
