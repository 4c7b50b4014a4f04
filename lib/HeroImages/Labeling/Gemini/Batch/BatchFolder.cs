using HeroImages.Files;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>The jobs of a folder, beside the journal. Whoever holds it open is the only one to submit or collect there.</summary>
public sealed class BatchFolder : IDisposable
{
    /// <summary>End of the names of files that are still being written.</summary>
    internal const string Unfinished = ".tmp";

    const string LockName = "batch.lock";
    const string JobEnding = ".json";
    const string RequestsEnding = ".requests.jsonl";
    const string ResultsEnding = ".results.jsonl";

    readonly FileStream _lock;

    BatchFolder(string path, FileStream theLock) => (Path, _lock) = (path, theLock);

    /// <summary>The folder, which also holds the journal.</summary>
    public string Path { get; }

    /// <summary>The jobs, in the order in which they were prepared.</summary>
    /// <exception cref="InputException">A job's file cannot be read.</exception>
    public IReadOnlyList<BatchJob> Jobs => Read(Path);

    /// <summary>Opens a folder, made if need be, and clears away what a crash left half written.</summary>
    /// <exception cref="InputException">It cannot be written, or another process submits or collects there.</exception>
    public static BatchFolder Open(string path)
    {
        OutputFolder.Guard(path, () => Directory.CreateDirectory(path));
        var folder = new BatchFolder(path, Locked(path));
        OutputFolder.Guard(path, folder.ClearAway);
        return folder;
    }

    /// <summary>Reads the jobs of a folder, also while another process works there.</summary>
    /// <returns>The jobs in the order in which they were prepared; none where there is no such folder.</returns>
    /// <exception cref="InputException">A job's file cannot be read.</exception>
    public static IReadOnlyList<BatchJob> Read(string path) => Directory.Exists(path)
        ? [.. Files(path, JobEnding).Select(BatchJobFile.Read).OrderBy(j => j.Created).ThenBy(j => j.DisplayName, StringComparer.Ordinal)]
        : [];

    /// <summary>Lets others work in the folder.</summary>
    public void Dispose() => _lock.Dispose();

    /// <summary>Writes a job through to the disk.</summary>
    internal BatchJob Save(BatchJob job)
    {
        OutputFolder.Guard(Path, () => BatchJobFile.Write(Name(job, JobEnding), job));
        return job;
    }

    internal string Requests(BatchJob job) => Name(job, RequestsEnding);

    internal string Results(BatchJob job) => Name(job, ResultsEnding);

    string Name(BatchJob job, string ending) => System.IO.Path.Combine(Path, $"batch-{job.DisplayName["hero-".Length..]}{ending}");

    static IEnumerable<string> Files(string path, string ending) =>
        Directory.EnumerateFiles(path, "batch-*").Where(file => file.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Requests are kept only until their job is known to exist; those without a job's file were never finished.</summary>
    void ClearAway()
    {
        var needed = Jobs.Where(j => j.State is BatchJobState.Prepared or BatchJobState.Submitting).Select(Requests).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Files(Path, Unfinished).Concat(Files(Path, RequestsEnding)).Where(f => !needed.Contains(f)).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>The system forgets the lock when the process ends, however it ends.</summary>
    static FileStream Locked(string path)
    {
        var name = System.IO.Path.Combine(path, LockName);
        try
        {
            return new(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (HeldFile.IsReason(e))
        {
            throw new InputException(path, null, "another process submits or collects batches in it", "one at a time", "Wait for the other one; hero batch status and cancel work meanwhile.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"it cannot be written: {e.Message.Split(" : '")[0]}", "a folder with permission to write", "Name another folder with --out.", e);
        }
    }
}
