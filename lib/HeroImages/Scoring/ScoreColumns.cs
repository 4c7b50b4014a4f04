using DuckDB.NET.Data;
using HeroImages.Scoring.Shards;

namespace HeroImages.Scoring;

/// <summary>
/// The columns of a table of scores: <c>file</c>, <c>location</c>, <c>sequence</c>, <c>time</c>, <c>image_sha256</c>, <c>status</c>
/// ("scored" or "failed"), <c>score</c>, <c>spread</c>, one <c>part_NAME</c> for each of the model's parts by name, <c>reasons</c> and <c>failure</c>.
/// </summary>
static class ScoreColumns
{
    /// <summary>What the columns of parts begin with.</summary>
    public const string PartPrefix = "part_";

    public const string Scored = "scored";
    public const string Failed = "failed";

    static readonly (string Name, string Type)[] Before =
    [
        ("file", "VARCHAR"), ("location", "VARCHAR"), ("sequence", "VARCHAR"), ("time", "TIMESTAMP"), ("image_sha256", "VARCHAR"),
        ("status", "VARCHAR"), ("score", "DOUBLE"), ("spread", "DOUBLE"),
    ];

    static readonly (string Name, string Type)[] After = [("reasons", "VARCHAR"), ("failure", "VARCHAR")];

    /// <summary>The statement that makes a table.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="parts">Names of the model's parts, in order.</param>
    public static string Create(string table, IEnumerable<string> parts) =>
        $"CREATE TABLE {table} ({string.Join(", ", Before.Concat(parts.Select(p => (PartPrefix + p, "DOUBLE"))).Concat(After).Select(c => $"{ScoreDatabase.Quote(c.Item1)} {c.Item2}"))})";

    /// <summary>The columns of a merged table: rank and percentile stand behind the score.</summary>
    public static string Merged(IEnumerable<string> partColumns) =>
        string.Join(", ", [.. Before.Select(c => c.Name), "rank", "percentile", .. partColumns.Select(ScoreDatabase.Quote), .. After.Select(c => c.Name)]);

    /// <summary>The same for spreadsheets: texts that they would take for formulas get an apostrophe.</summary>
    public static string Harmless(IEnumerable<string> partColumns) =>
        string.Join(", ", [.. Before.Select(Safe), "rank", "percentile", .. partColumns.Select(ScoreDatabase.Quote), .. After.Select(Safe)]);

    /// <summary>Appends a row.</summary>
    public static void Append(DuckDBAppender table, ScoreRow row, IReadOnlyList<string> parts)
    {
        var line = table.CreateRow()
            .AppendValue(row.File).AppendValue(Storable(row.Location)).AppendValue(Storable(row.Sequence)).AppendValue(row.Time).AppendValue(row.ImageSha256)
            .AppendValue(row.IsScored ? Scored : Failed).AppendValue(row.Score).AppendValue(row.Spread);
        foreach (var part in parts)
        {
            line.AppendValue(row.Parts?.TryGetValue(part, out var value) == true ? value : (double?)null);
        }
        line.AppendValue(Storable(row.Reasons)).AppendValue(Storable(row.Failure)).EndRow();
    }

    /// <summary>The database's texts end at a character of code 0.</summary>
    static string? Storable(string? text) => text?.Replace('\0', '\uFFFD');

    static string Safe((string Name, string Type) column) => column.Type == "VARCHAR"
        ? $@"CASE WHEN regexp_matches({column.Name}, '^[=+\-@\t\r]') THEN '''' || {column.Name} ELSE {column.Name} END AS {column.Name}"
        : column.Name;
}
