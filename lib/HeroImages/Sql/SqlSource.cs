namespace HeroImages.Sql;

/// <summary>Something that becomes a table when a query first names it.</summary>
/// <param name="Schema">The schema that its table is in.</param>
/// <param name="Table">The table's name.</param>
/// <param name="Identity">The value that the rows are of.</param>
/// <param name="IsLasting">Whether the rows of that value never change.</param>
/// <param name="Make">Makes the rows.</param>
sealed record SqlSource(string Schema, string Table, object Identity, bool IsLasting, Func<SqlTable> Make)
{
    /// <summary>The schema of tables that need none.</summary>
    public const string Main = "main";

    /// <summary>Whether the rows are in the database.</summary>
    public bool IsLoaded { get; set; }

    public string FullName => $"{SqlText.Quote(Schema)}.{SqlText.Quote(Table)}";

    public bool Has(SqlName name) =>
        Table.Equals(name.Table, StringComparison.OrdinalIgnoreCase) && Schema.Equals(name.Schema ?? Main, StringComparison.OrdinalIgnoreCase);
}
