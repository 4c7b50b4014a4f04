using HeroImages.Files;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Scoring.Shards;

/// <summary>
/// Scores one part of a manifest into a folder. What is done is never done again, what was begun goes on, and the same manifest, model and
/// number of parts give the same bytes, whatever the threads and however often it was stopped.
/// </summary>
/// <param name="manifest">The pictures.</param>
/// <param name="images">Folder that their names are below.</param>
/// <param name="scorer">The model.</param>
/// <param name="shard">The part.</param>
/// <param name="folder">The run's folder, which the parts share; nothing is written outside.</param>
/// <param name="clock">The clock.</param>
public sealed class ShardRun(Manifest manifest, string images, IScorer scorer, Shard shard, string folder, TimeProvider clock)
{
    const int FailuresKept = 20;

    readonly RunKey _key = RunKey.Of(manifest, scorer);
    readonly ShardFiles _files = new(folder, shard);
    readonly List<ScoreRow> _failures = [];

    /// <summary>Whether the part is done, so that nothing of its pictures is needed any more.</summary>
    /// <exception cref="InputException">The folder holds another run.</exception>
    public bool IsDone => Earlier() is not null;

    /// <summary>Scores the part, or what is left of it.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told the pictures.</param>
    /// <param name="cancel">Stops after the pictures that are being prepared; what was scored is on the disk then.</param>
    /// <exception cref="InputException">The folder holds another run, cannot be written, or the manifest is broken.</exception>
    public ShardReport Run(ShardRunOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        options ??= new();
        if (options.Force)
        {
            _files.Delete();
        }
        if (Earlier() is { } earlier)
        {
            return new(_files.Table, earlier, WasDone: true, []);
        }
        var start = clock.GetTimestamp();
        using (var log = ShardLog.Open(_files.Log, _key))
        {
            var resumed = log.Rows;
            Score(log, options, progress, cancel);
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new("writing the table", 0, 0, "images"));
            ShardTable.Write(_files.Table, () => log.Read(log.Rows), _key);
            Done(log, options, resumed, clock.GetElapsedTime(start)).Write(_files.Done);
        }
        OutputFolder.Guard(folder, () => File.Delete(_files.Log));
        return new(_files.Table, ShardDone.Read(_files.Done), WasDone: false, _failures);
    }

    /// <summary>The note of this part if it is done and its table is there.</summary>
    ShardDone? Earlier()
    {
        if (Directory.Exists(folder) && ShardFiles.DoneIn(folder) is [var any, ..])
        {
            Refuse(any, ShardDone.Read(any));
        }
        var done = File.Exists(_files.Done) ? ShardDone.Read(_files.Done) : null;
        if (done is not null)
        {
            Refuse(_files.Done, done);
        }
        return done is not null && File.Exists(_files.Table) && new FileInfo(_files.Table).Length == done.Bytes ? done : null;
    }

    /// <summary>A folder holds the parts of one run.</summary>
    void Refuse(string note, ShardDone done)
    {
        var difference = _key.Differs(done.Key) ?? (done.Of == shard.Of ? null : FormattableString.Invariant($"it is one of {done.Of} parts, and this would be one of {shard.Of}"));
        if (difference is not null)
        {
            throw new InputException(note, null, difference, "parts of the same run", "Give each run a folder of its own; --force scores this part again where only its own note is in the way.");
        }
    }

    void Score(ShardLog log, ShardRunOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var maker = new RowMaker(scorer, images);
        var total = shard.Of == 1 ? manifest.Counts.Pictures : manifest.Entries().Count(shard.Holds);
        var prepared = OrderedWork.Do(Left(log), options.Threads, maker.Prepare, cancel);
        try
        {
            foreach (var row in maker.Score(prepared))
            {
                log.Append(row);
                Note(row);
                progress?.Report(new($"scoring {shard}", log.Rows, total, "images"));
            }
        }
        finally
        {
            log.Flush();
        }
    }

    /// <summary>The part's entries behind those in the log, which must be the first ones.</summary>
    IEnumerable<ManifestEntry> Left(ShardLog log)
    {
        using var done = log.Read(log.Rows).GetEnumerator();
        foreach (var entry in manifest.Entries().Where(shard.Holds))
        {
            if (!done.MoveNext())
            {
                yield return entry;
            }
            else if (done.Current.File != entry.File)
            {
                throw new InputException(_files.Log, null, $"\"{done.Current.File}\" where \"{entry.File}\" should be", "the rows of this part in order", "Begin this part again with --force.");
            }
        }
    }

    void Note(ScoreRow row)
    {
        if (!row.IsScored && _failures.Count < FailuresKept)
        {
            _failures.Add(row);
        }
    }

    ShardDone Done(ShardLog log, ShardRunOptions options, int resumed, TimeSpan time) => new()
    {
        Shard = shard.Index,
        Of = shard.Of,
        Rows = log.Rows,
        Errors = log.Errors,
        Sha256 = FileHash.Of(_files.Table),
        Bytes = new FileInfo(_files.Table).Length,
        Name = scorer.Name,
        Key = _key,
        Threads = options.Threads,
        Seconds = Math.Round(time.TotalSeconds, 3),
        Resumed = resumed,
    };
}
