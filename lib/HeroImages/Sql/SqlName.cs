namespace HeroImages.Sql;

/// <summary>The name of a table in a query.</summary>
/// <param name="Schema">What stands before the point, or null.</param>
/// <param name="Table">The name itself.</param>
sealed record SqlName(string? Schema, string Table);
