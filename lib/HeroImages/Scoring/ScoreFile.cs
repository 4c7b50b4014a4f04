using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using HeroImages.Files;

namespace HeroImages.Scoring;

/// <summary>Scores of pictures from a file, on whatever scale.</summary>
/// <param name="Name">Who scored: the file's name without its ending.</param>
/// <param name="Scores">The score of each picture, and how unsure the scorer is of it, by the picture's name.</param>
public sealed record ScoreFile(string Name, IReadOnlyDictionary<string, (double Score, double? Spread)> Scores)
{
    const string ParquetEnding = ".parquet";

    /// <summary>
    /// Reads what <c>hero merge</c> writes, as Parquet or CSV, or any CSV with the columns <c>file</c> and <c>score</c>, and <c>spread</c> where
    /// it is known; other columns do not matter. A row without a score says nothing; of several for one file the last counts.
    /// </summary>
    /// <exception cref="InputException">It cannot be read, lacks a column, or a cell is no number.</exception>
    public static ScoreFile Read(string path) => path.EndsWith(ParquetEnding, StringComparison.OrdinalIgnoreCase) ? ReadParquet(path) : ReadCsv(path);

    static ScoreFile ReadParquet(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException(path, null, "there is no such file", "a table of scores", "Check the name.");
        }
        var scores = new Dictionary<string, (double, double?)>(StringComparer.Ordinal);
        try
        {
            using var database = new ScoreDatabase(Path.GetDirectoryName(Path.GetFullPath(path))!);
            foreach (var (file, score, spread) in database.Rows(
                $"SELECT file, score::DOUBLE, spread::DOUBLE FROM read_parquet({ScoreDatabase.Literal(path)}) WHERE score IS NOT NULL",
                row => (row.GetString(0), row.GetDouble(1), row.IsDBNull(2) ? (double?)null : row.GetDouble(2))))
            {
                scores[RelativePath.Normalize(file)] = (score, spread);
            }
        }
        catch (IOException e)
        {
            throw new InputException(path, null, $"it cannot be read: {e.Message.Split('\n')[0]}", "the columns file, score and spread, as hero merge writes them", "Merge the scores again.", e);
        }
        return new(Path.GetFileNameWithoutExtension(path), scores);
    }

    static ScoreFile ReadCsv(string path)
    {
        using var reader = Opened(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header || !header.Contains("file") || !header.Contains("score"))
        {
            throw new InputException(path, "line 1", "no headings \"file\" and \"score\"", "a table with both, and \"spread\" where it is known", "Write the headings as the first line.");
        }
        var scores = new Dictionary<string, (double, double?)>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (Number(csv, path, "score") is { } score)
            {
                scores[RelativePath.Normalize(csv.GetField("file") ?? "")] = (score, header.Contains("spread") ? Number(csv, path, "spread") : null);
            }
        }
        return new(Path.GetFileNameWithoutExtension(path), scores);
    }

    /// <summary>The scores that a selection gave its candidates.</summary>
    /// <param name="path">A candidates.json.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static ScoreFile ReadSelection(string path)
    {
        using var document = Parsed(path);
        var scores = new Dictionary<string, (double, double?)>(StringComparer.Ordinal);
        foreach (var candidate in document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("candidates", out var list) ? list.EnumerateArray() : default)
        {
            if (candidate.TryGetProperty("file", out var file) && candidate.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number)
            {
                scores[file.GetString() ?? ""] = (score.GetDouble(), null);
            }
        }
        return new("selection", scores);
    }

    static JsonDocument Parsed(string path)
    {
        try
        {
            using var reader = Opened(path);
            return JsonDocument.Parse(reader.ReadToEnd());
        }
        catch (JsonException e)
        {
            throw new InputException(path, $"line {e.LineNumber + 1}", "broken JSON", "what hero select writes", "Select again.", e);
        }
    }

    static StreamReader Opened(string path)
    {
        try
        {
            return new(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", "a table of scores", "Check the name.", e);
        }
    }

    static double? Number(CsvReader csv, string path, string column) => csv.GetField(column) is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw Wrong(path, csv, column, text);

    static InputException Wrong(string path, CsvReader csv, string column, string text) =>
        new(path, FormattableString.Invariant($"line {csv.Parser.RawRow}"), $"\"{column}\" is \"{text}\"", "a number", "Mend the line.");
}
