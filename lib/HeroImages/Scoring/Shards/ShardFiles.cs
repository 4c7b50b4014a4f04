using HeroImages.Files;

namespace HeroImages.Scoring.Shards;

/// <summary>The files of a part in the folder of a run.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Shard">The part.</param>
sealed record ShardFiles(string Folder, Shard Shard)
{
    const string DoneEnding = ".done.json";

    /// <summary>The table.</summary>
    public string Table => Path.Combine(Folder, Shard.Name + ".parquet");

    /// <summary>The note that it is done.</summary>
    public string Done => Path.Combine(Folder, Shard.Name + DoneEnding);

    /// <summary>The rows so far, while it is not done.</summary>
    public string Log => Path.Combine(Folder, Shard.Name + ".log.jsonl");

    /// <summary>Notes of all parts in a folder, in order of their names.</summary>
    /// <exception cref="InputException">The folder is not there.</exception>
    public static IReadOnlyList<string> DoneIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "shard-*" + DoneEnding).Order(StringComparer.Ordinal)]
        : throw new InputException(folder, null, "there is no such folder", "the folder that hero score wrote to", "Check the name.");

    /// <summary>Removes what an earlier run left.</summary>
    public void Delete()
    {
        foreach (var file in new[] { Done, Table, Log }.Where(File.Exists))
        {
            OutputFolder.Guard(Folder, () => File.Delete(file));
        }
    }
}
