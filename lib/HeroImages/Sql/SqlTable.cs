using DuckDB.NET.Data;

namespace HeroImages.Sql;

/// <summary>Rows that can be loaded into a table.</summary>
abstract class SqlTable
{
    /// <summary>Names and types of the columns; all names differ, whatever their case.</summary>
    public abstract IReadOnlyList<(string Name, string Type)> Columns { get; }

    /// <summary>Appends all rows.</summary>
    public abstract void AppendTo(DuckDBAppender appender, CancellationToken cancel);

    /// <summary>Names that SQL can tell apart and write: none is empty, and repeated ones get a number.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string?> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select((name, at) => Distinct(string.IsNullOrEmpty(name) ? FormattableString.Invariant($"column{at}") : SqlText.Storable(name)!, taken))];
    }

    static string Distinct(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 1; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{name}_{number}");
        }
        return free;
    }
}
