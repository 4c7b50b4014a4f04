using System.Globalization;
using HeroImages.Files;
using HeroImages.Scoring.Manifests;
using HeroImages.Scoring.Shards;

namespace HeroImages.Scoring.Merging;

/// <summary>The parts of a run that are done, and those that are not.</summary>
/// <param name="Folder">The run's folder.</param>
/// <param name="Of">Number of parts of the run.</param>
/// <param name="Done">Notes of the parts that are done, by index.</param>
public sealed record RunParts(string Folder, int Of, IReadOnlyList<ShardDone> Done)
{
    const string Remedy = "Give each run a folder of its own, and score the parts that do not fit again with --force.";

    /// <summary>Indexes of the parts that are not done, in order.</summary>
    public IReadOnlyList<int> Missing => [.. Enumerable.Range(0, Of).Except(Done.Select(d => d.Shard))];

    /// <summary>Looks at the notes in a folder.</summary>
    /// <param name="folder">The folder that the parts were written to.</param>
    /// <param name="manifest">What they must have been made from.</param>
    /// <exception cref="InputException">There are none, or one of another run is among them.</exception>
    public static RunParts Find(string folder, Manifest manifest)
    {
        var notes = ShardFiles.DoneIn(folder).Select(path => (Path: path, Done: ShardDone.Read(path))).OrderBy(n => n.Done.Shard).ToList();
        if (notes.Count == 0)
        {
            throw new InputException(folder, null, "no part is done", "the folder that hero score wrote to", "Score the manifest first.");
        }
        var first = notes[0].Done;
        foreach (var (path, done) in notes)
        {
            Check(path, done, first, manifest);
        }
        return new(folder, first.Of, [.. notes.Select(n => n.Done)]);
    }

    static void Check(string path, ShardDone done, ShardDone first, Manifest manifest)
    {
        var shard = new Shard(done.Shard, done.Of);
        var wrong = done.Of is < 1 or > Shard.Most || done.Shard < 0 || done.Shard >= done.Of || Path.GetFileName(path) != Path.GetFileName(new ShardFiles("", shard).Done) ? $"the note of part {shard} under another part's name"
            : done.Of != first.Of ? string.Create(CultureInfo.InvariantCulture, $"one of {done.Of} parts beside one of {first.Of}")
            : done.Key.Manifest != manifest.Hash ? $"it is of another manifest than {manifest.Path}"
            : first.Key.Differs(done.Key);
        if (wrong is not null)
        {
            throw new InputException(path, null, wrong, "parts of one run", Remedy);
        }
    }

    /// <summary>Tables of all parts, in order, after a look at each byte.</summary>
    /// <exception cref="InputException">A part is missing, or its table is not as it was written.</exception>
    internal IReadOnlyList<string> CheckedTables(IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        if (Missing.Count > 0)
        {
            throw new InputException(
                Folder, null, string.Create(CultureInfo.InvariantCulture, $"{Missing.Count} of {Of} parts are not done: --array={IndexList.Of(Missing)}"), "all parts", "Score these again, with --shard auto/" + Of.ToString(CultureInfo.InvariantCulture) + " in an array job of them.");
        }
        return [.. Done.Select(done =>
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new("checking the parts", done.Shard, Of, "files"));
            return CheckedTable(done);
        })];
    }

    string CheckedTable(ShardDone done)
    {
        var table = new ShardFiles(Folder, new(done.Shard, done.Of)).Table;
        var sha256 = File.Exists(table) ? FileHash.Of(table) : null;
        return sha256 == done.Sha256
            ? table
            : throw new InputException(table, null, sha256 is null ? "there is no such file" : "it is not as it was written", "the table that its note tells of", $"Score part {done.Shard} again with --force, or copy it again.");
    }
}
