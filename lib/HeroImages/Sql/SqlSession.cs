using System.Globalization;
using DuckDB.NET.Data;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;
using Microsoft.Data.Analysis;

namespace HeroImages.Sql;

/// <summary>
/// A database in memory to ask in SQL about collections, data frames, lists of records and files. What is added becomes a table when a
/// query first names it. Queries may read files, <c>FROM 'x.parquet'</c>; nothing is fetched from the network. May be used from any
/// thread; one query runs at a time.
/// </summary>
public sealed class SqlSession : IDisposable
{
    static int s_sessions;

    readonly Lock _running = new();
    readonly DuckDBConnection _connection;
    readonly string? _temporary;
    readonly SqlSources _sources;
    readonly bool _onlyReads;

    /// <summary>Opens an empty database.</summary>
    /// <param name="options">How queries run; null for the defaults.</param>
    public SqlSession(SqlOptions? options = null)
    {
        options ??= new();
        _onlyReads = options.OnlyReads;
        _temporary = options.TemporaryFolder is null ? OwnTemporaryFolder() : null;
        _connection = new DuckDBConnection("Data Source=:memory:");
        _connection.Open();
        _sources = new(_connection);
        Set("threads", options.Threads.ToString(CultureInfo.InvariantCulture));
        Set("memory_limit", SqlText.Literal(string.Create(CultureInfo.InvariantCulture, $"{options.MemoryMegabytes}MB")));
        Set("temp_directory", SqlText.Literal(options.TemporaryFolder ?? _temporary!));
        Set("autoinstall_known_extensions", "false");
        Set("autoload_known_extensions", "false");
        Set("custom_extension_repository", "'extensions are not fetched'");
        Set("TimeZone", "'UTC'");
        if (options.Folder is not null)
        {
            Set("file_search_path", SqlText.Literal(Path.GetFullPath(options.Folder)));
        }
    }

    /// <summary>Adds a table.</summary>
    /// <param name="name">Its name; any text, in double quotes where SQL needs them.</param>
    /// <param name="rows">
    /// A <see cref="DataFrame"/>, a selection or its candidates, ratings, or any sequence: one column a public property of its items under the
    /// property's own name, or one column <c>value</c> of scalars. What cannot be a column's value is its text. The rows are read when a query
    /// first names the table; add them again after a change.
    /// </param>
    /// <exception cref="ArgumentException">The value has no rows, or its items no properties.</exception>
    public void Add(string name, object rows)
    {
        if (!SqlTables.Fits(rows))
        {
            throw new ArgumentException($"A {rows.GetType().Name} has no rows and columns: give a data frame, a selection, ratings or a list of records.", nameof(rows));
        }
        lock (_running)
        {
            _sources.Add(new SqlSource(SqlSource.Main, name, rows, IsLasting: false, () => SqlTables.Of(rows)!));
        }
    }

    /// <summary>
    /// Adds a collection: tables <c>images</c>, <c>detections</c> and <c>classifications</c> in a schema of the given name. Where it is the only
    /// collection, the schema need not be written.
    /// </summary>
    /// <param name="name">Name of the schema.</param>
    /// <param name="detections">The images.</param>
    /// <param name="sequences">Their sequences, from which location, time, sequence and frame come; null when they are not known.</param>
    public void Add(string name, DetectionStore detections, SequenceStore? sequences = null)
    {
        lock (_running)
        {
            foreach (var table in StoreTables.Names)
            {
                _sources.Add(new SqlSource(name, table, detections, IsLasting: true, () => StoreTables.Of(table, detections, sequences)));
            }
        }
    }

    /// <summary>Adds a file as a table, which is read when a query names it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">A Parquet or CSV file, such as the scores of a collection; or the <c>candidates.json</c> of a selection.</param>
    /// <exception cref="InputException">There is no such file, or it is of another kind.</exception>
    public void AddFile(string name, string path)
    {
        lock (_running)
        {
            if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
            {
                _sources.Add(new SqlSource(SqlSource.Main, name, path, IsLasting: false, () => CandidateFile.Read(path)));
            }
            else
            {
                AddView(name, path);
            }
        }
    }

    /// <summary>Whether a value can be added under a name.</summary>
    public static bool CanAdd(object? value) => SqlTables.Fits(value);

    /// <summary>Names in a query where tables stand, without schemas, and those of its parameters, without <c>$</c>.</summary>
    public static (IReadOnlyList<string> Tables, IReadOnlyList<string> Schemas, IReadOnlyList<string> Parameters) NamesIn(string query)
    {
        var names = SqlNames.Of(query);
        return ([.. names.Tables.Where(n => n.Schema is null).Select(n => n.Table)], [.. names.Tables.Select(n => n.Schema).OfType<string>()], names.Parameters);
    }

    /// <summary>The rows of a query: of the last statement that has any, where there are several.</summary>
    /// <inheritdoc cref="QueryAll"/>
    /// <returns>The rows, in the query's order; no columns when no statement has a result.</returns>
    public DataFrame Query(string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancel = default) =>
        QueryAll(query, parameters, cancel) is [.., var last] ? last : new DataFrame();

    /// <summary>The rows of each statement that has any.</summary>
    /// <param name="query">One or more statements in DuckDB's SQL, parted by semicolons.</param>
    /// <param name="parameters">Values for <c>$name</c>; null when there are none.</param>
    /// <param name="cancel">Stops loading and asking.</param>
    /// <exception cref="SqlQueryException">The query is not right, or its data do not fit it.</exception>
    public IReadOnlyList<DataFrame> QueryAll(string query, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancel = default)
    {
        if (!SqlWord.Of(query).Any(word => word is not { Kind: SqlWordKind.Sign, Text: ";" }))
        {
            return [];
        }
        lock (_running)
        {
            var names = SqlNames.Of(query);
            try
            {
                if (_onlyReads)
                {
                    RefuseChanges(query);
                }
                _sources.Load(names.Tables, cancel);
                return Run(query, Bound(names, parameters), cancel);
            }
            catch (Exception e) when (e is DuckDBException or InvalidOperationException or NotSupportedException or InvalidCastException or OverflowException or FormatException)
            {
                cancel.ThrowIfCancellationRequested();
                throw new SqlQueryException(e.Message + _sources.Hint(names.Tables), e);
            }
        }
    }

    /// <summary>Frees the database and what it put on the disk.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        if (Directory.Exists(_temporary))
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    List<DataFrame> Run(string query, List<DuckDBParameter> parameters, CancellationToken cancel)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        parameters.ForEach(p => command.Parameters.Add(p));
        using var stop = cancel.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        return SqlFrames.Of(reader, cancel);
    }

    void AddView(string name, string path)
    {
        var reader = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".parquet" => "read_parquet",
            ".csv" => "read_csv",
            _ => throw new InputException(path, null, "a file of another kind", "a Parquet or CSV file, or candidates.json", "Check the name."),
        };
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"CREATE OR REPLACE VIEW {SqlSource.Main}.{SqlText.Quote(name)} AS FROM {reader}({SqlText.Path(Path.GetFullPath(path))})";
            command.ExecuteNonQuery();
        }
        catch (DuckDBException e)
        {
            throw new InputException(path, null, File.Exists(path) ? $"it cannot be read: {e.Message.Split('\n')[0]}" : "there is no such file", "a Parquet or CSV file", "Check the name.", e);
        }
    }

    /// <summary>The database itself tells questions from the rest: only they have a form in its JSON.</summary>
    void RefuseChanges(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT json_extract_string(json_serialize_sql({SqlText.Literal(query)}), '$.error_type')";
        if (command.ExecuteScalar() is "not implemented")
        {
            throw new SqlQueryException("Only questions are answered here: SELECT, FROM, WITH ... SELECT, VALUES, DESCRIBE, SUMMARIZE and SHOW.");
        }
    }

    static List<DuckDBParameter> Bound(SqlNames names, IReadOnlyDictionary<string, object?>? parameters) =>
    [
        .. names.Parameters.Select(name => parameters?.TryGetValue(name, out var value) == true
            ? new DuckDBParameter(name, value)
            : throw new SqlQueryException($"The query asks for ${name}, and no such value was given.")),
    ];

    void Set(string setting, string value)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SET {setting} = {value}";
        command.ExecuteNonQuery();
    }

    static string OwnTemporaryFolder() => Path.Combine(
        Path.GetTempPath(), FormattableString.Invariant($"hero-sql-{Environment.ProcessId}-{Interlocked.Increment(ref s_sessions)}"));
}
