using DuckDB.NET.Data;

namespace HeroImages.Sql;

/// <summary>A column of a table to be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as SQL writes it.</param>
/// <param name="Append">Appends its value of a row.</param>
sealed record SqlColumn<T>(string Name, string Type, Action<IDuckDBAppenderRow, T> Append);
