namespace HeroImages.Sql;

/// <summary>How queries run.</summary>
public sealed record SqlOptions
{
    /// <summary>Folder that the names of files in a query, such as <c>'x.parquet'</c>, are relative to; null for that of the process.</summary>
    public string? Folder { get; init; }

    /// <summary>Most memory that tables and queries may take, in millions of bytes; beyond it they go to the disk. Defaults to 2,000.</summary>
    public int MemoryMegabytes { get; init; } = 2_000;

    /// <summary>Number of threads. Defaults to 1, with which rows without ORDER BY and sums of fractions come out the same each time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether queries that are no mere questions are refused: all that would write a file, make or change a table, or set an option.</summary>
    public bool OnlyReads { get; init; }

    /// <summary>Folder for what does not fit into memory, made when needed and removed at the end; null for one in the system's own.</summary>
    public string? TemporaryFolder { get; init; }
}
