using HeroImages.Files;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Shards;

namespace HeroImages.Scoring.Merging;

/// <summary>
/// Puts the parts of a run together: one table in the manifest's order, with ranks and percentiles over all. It has the same bytes for any
/// number of parts.
/// </summary>
public static class ScoreMerge
{
    const string Parts = "parts";
    const string Merged = "merged";

    /// <summary>Merges a run.</summary>
    /// <param name="folder">The folder that the parts were written to.</param>
    /// <param name="manifest">What they were made from.</param>
    /// <param name="path">The Parquet file to write.</param>
    /// <param name="csv">A CSV file to write as well; null for none.</param>
    /// <param name="overwrite">Whether files of these names may be replaced.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops it; nothing is then written.</param>
    /// <exception cref="InputException">
    /// Parts are missing, of another manifest, model or version, not as they were written, or do not hold the manifest's pictures, each once;
    /// or the files cannot be written.
    /// </exception>
    public static MergeReport Merge(
        string folder, Manifest manifest, string path, string? csv = null, bool overwrite = false, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        foreach (var file in new[] { path, csv }.OfType<string>().Where(f => File.Exists(f) && !overwrite))
        {
            throw new InputException(file, null, "there is such a file already", "a new name", "Name another file, or replace it with --overwrite.");
        }
        var parts = RunParts.Find(folder, manifest);
        var tables = parts.CheckedTables(progress, cancel);
        OutputFolder.Guard(path, () => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!));
        using var database = new ScoreDatabase(Path.GetDirectoryName(Path.GetFullPath(path))!);
        OutputFolder.Guard(folder, () => Load(database, tables));
        Check(database, manifest, progress, cancel);
        Write(database, parts.Done[0].Key, path, csv, progress);
        return new()
        {
            Path = path,
            Sha256 = FileHash.Of(path),
            Csv = csv,
            Parts = parts.Of,
            Model = parts.Done[0].Name,
            Rows = parts.Done.Sum(d => d.Rows),
            Errors = parts.Done.Sum(d => d.Errors),
        };
    }

    static void Load(ScoreDatabase database, IReadOnlyList<string> tables) =>
        database.Execute($"CREATE VIEW {Parts} AS FROM read_parquet([{string.Join(", ", tables.Select(Readable))}], union_by_name = true)");

    /// <summary>A path in which the signs that would make it a pattern stand for themselves.</summary>
    static string Readable(string path) => ScoreDatabase.Literal(string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString())));

    /// <summary>Manifest and rows have the same order: walked side by side, whatever one has and the other has not comes up.</summary>
    static void Check(ScoreDatabase database, Manifest manifest, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        using var rows = database.Column<string>($"SELECT file FROM {Parts} ORDER BY file").GetEnumerator();
        var (at, last) = (0, (string?)null);
        foreach (var entry in manifest.Entries())
        {
            cancel.ThrowIfCancellationRequested();
            var row = rows.MoveNext() ? rows.Current : null;
            if (row != entry.File)
            {
                throw Wrong(manifest, row, entry.File, last);
            }
            last = row;
            progress?.Report(new("checking the pictures", ++at, manifest.Counts.Pictures, "images"));
        }
        if (rows.MoveNext())
        {
            throw Wrong(manifest, rows.Current, null, last);
        }
    }

    static InputException Wrong(Manifest manifest, string? row, string? expected, string? last) => new(
        manifest.Path, null,
        row is not null && row == last ? $"\"{row}\" has two rows in the parts"
            : row is null || (expected is not null && CodePointOrder.Instance.Compare(row, expected) > 0) ? $"\"{expected}\" has no row in any part"
            : $"\"{row}\" is in a part and not in the manifest",
        "each picture of the manifest once", "Score the parts again into a new folder.");

    static void Write(ScoreDatabase database, RunKey key, string path, string? csv, IProgress<WorkProgress>? progress)
    {
        progress?.Report(new("writing the table", 0, 0, "images"));
        List<string> parts = [.. database.Column<string>($"SELECT column_name FROM (DESCRIBE {Parts})").Where(c => c.StartsWith(ScoreColumns.PartPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        OutputFolder.Guard(path, () => database.Execute($"CREATE TABLE {Merged} AS {Ranked} ORDER BY file"));
        WholeFile.Make(path, temporary => database.WriteParquet($"SELECT {ScoreColumns.Merged(parts)} FROM {Merged}", temporary, ShardTable.About(key)));
        if (csv is not null)
        {
            WholeFile.Make(csv, temporary => database.WriteCsv($"SELECT {ScoreColumns.Harmless(parts)} FROM {Merged}", temporary));
        }
    }

    /// <summary>Ranks count from 1 for the best, ties by name; the percentile is the share of scored pictures with a lower score, times 100.</summary>
    static string Ranked =>
        $"""
        SELECT *,
            CASE WHEN score IS NOT NULL THEN row_number() OVER (PARTITION BY score IS NULL ORDER BY score DESC, file) END AS rank,
            CASE WHEN score IS NOT NULL THEN 100.0 * (rank() OVER (PARTITION BY score IS NULL ORDER BY score) - 1) / count(*) OVER (PARTITION BY score IS NULL) END AS percentile
        FROM {Parts}
        """;
}
