using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace HeroImages.Scoring;

/// <summary>
/// A database in memory that makes and reads tables of scores. It works with one thread and fixed settings, so that the same rows in the same
/// order give the same bytes. For one thread.
/// </summary>
sealed class ScoreDatabase : IDisposable
{
    const string MemoryLimit = "1GB";

    /// <summary>Rows of a Parquet file that are packed together.</summary>
    const int RowGroup = 100_000;

    readonly DuckDBConnection _connection = new("Data Source=:memory:");

    /// <param name="folder">Folder for what does not fit into memory.</param>
    public ScoreDatabase(string folder)
    {
        _connection.Open();
        Execute($"SET threads = 1; SET preserve_insertion_order = true; SET memory_limit = '{MemoryLimit}'; SET temp_directory = {Literal(Path.Combine(folder, ".hero-spill"))}");
        Execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET TimeZone = 'UTC'");
    }

    /// <summary>A text as SQL writes it.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name as SQL writes it.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Runs statements.</summary>
    /// <exception cref="IOException">A file cannot be read or written, or memory is at its end.</exception>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        Guard(command.ExecuteNonQuery);
    }

    /// <summary>Fills a table.</summary>
    public DuckDBAppender Append(string table) => _connection.CreateAppender(table);

    /// <summary>The values of a query's first column, in its order, as they are asked for.</summary>
    /// <exception cref="IOException">A file cannot be read, or the query is not right.</exception>
    public IEnumerable<T> Column<T>(string sql) => Rows(sql, row => row.GetFieldValue<T>(0));

    /// <summary>The rows of a query, in its order, as they are asked for.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Reads a row.</param>
    /// <exception cref="IOException">A file cannot be read, or the query is not right.</exception>
    public IEnumerable<T> Rows<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read))
        {
            yield return read(reader);
        }
    }

    static T Guard<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (DuckDBException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>Writes a query's rows as Parquet.</summary>
    /// <param name="query">The rows, in a stated order.</param>
    /// <param name="path">The file.</param>
    /// <param name="about">Names and values that the file carries.</param>
    public void WriteParquet(string query, string path, IEnumerable<(string Name, string Value)> about) => Execute(string.Create(
        CultureInfo.InvariantCulture,
        $"COPY ({query}) TO {Literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {RowGroup}{About(about)})"));

    static string About(IEnumerable<(string Name, string Value)> about) => string.Join(", ", about.Select(a => $"{Quote(a.Name)}: {Literal(a.Value)}")) is { Length: > 0 } pairs
        ? $", KV_METADATA {{{pairs}}}"
        : "";

    /// <summary>Writes a query's rows as CSV.</summary>
    public void WriteCsv(string query, string path) => Execute($"COPY ({query}) TO {Literal(path)} (FORMAT csv, HEADER, DELIMITER ',')");

    public void Dispose() => _connection.Dispose();
}
