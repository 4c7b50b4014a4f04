using HeroImages.Files;

namespace HeroImages.Scoring.Shards;

/// <summary>Writes the rows of a part as a table.</summary>
static class ShardTable
{
    const string Table = "scores";

    /// <summary>Writes a Parquet file, whole or not at all; the same rows give the same bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">Gives the rows, in order, each time it is asked.</param>
    /// <param name="key">What they were made from.</param>
    /// <exception cref="InputException">The disk is full, or the folder cannot be written.</exception>
    public static void Write(string path, Func<IEnumerable<ScoreRow>> rows, RunKey key)
    {
        List<string> parts = [.. rows().Where(r => r.Parts is not null).SelectMany(r => r.Parts!.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        WholeFile.Make(path, temporary =>
        {
            using var database = new ScoreDatabase(Path.GetDirectoryName(Path.GetFullPath(path))!);
            database.Execute(ScoreColumns.Create(Table, parts));
            using (var appender = database.Append(Table))
            {
                foreach (var row in rows())
                {
                    ScoreColumns.Append(appender, row, parts);
                }
            }
            database.WriteParquet($"FROM {Table}", temporary, About(key));
        });
    }

    /// <summary>What the file says of itself.</summary>
    public static IEnumerable<(string Name, string Value)> About(RunKey key) =>
        [("hero_manifest", key.Manifest), ("hero_model", key.Model), ("hero_preparation", key.Preparation), ("hero_version", key.Tool)];
}
