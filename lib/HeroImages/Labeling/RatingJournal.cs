using System.Collections.Concurrent;
using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>
/// The append-only record of ratings. A rating is on the disk when <see cref="AppendAsync"/> is done; nothing is ever changed
/// in place. One process writes at a time, any number may read meanwhile. May be used from any number of threads.
/// </summary>
public sealed class RatingJournal : IDisposable
{
    const string LockSuffix = ".lock";
    const string TornSuffix = ".torn";

    readonly SemaphoreSlim _writing = new(1);
    readonly ConcurrentQueue<PendingLine> _pending = new();
    readonly FileStream _lock;
    readonly FileStream _stream;

    RatingJournal(string path, FileStream theLock, FileStream stream, IReadOnlyList<Rating> ratings) =>
        (Path, _lock, _stream, Earlier) = (path, theLock, stream, ratings);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The ratings that were in it when it was opened, in the order in which they were written.</summary>
    public IReadOnlyList<Rating> Earlier { get; }

    /// <summary>Opens the journal of a folder for writing, making both if need be.</summary>
    /// <param name="folder">The folder of a run.</param>
    /// <remarks>An unfinished last line, which a crash leaves, is moved to a file beside the journal.</remarks>
    /// <exception cref="InputException">It cannot be written, another process is writing it, or a line of it is broken.</exception>
    public static RatingJournal Open(string folder)
    {
        var path = System.IO.Path.Combine(folder, JournalReader.FileName);
        OutputFolder.Guard(folder, () => Directory.CreateDirectory(folder));
        var theLock = Locked(path);
        try
        {
            var stream = OutputFolder.Guard(folder, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0));
            OutputFolder.Guard(folder, () => SetTornAside(stream, path));
            return new(path, theLock, stream, JournalReader.Read(path));
        }
        catch
        {
            theLock.Dispose();
            throw;
        }
    }

    /// <summary>Writes a rating through to the disk.</summary>
    /// <exception cref="InputException">The disk is full or gone; the journal is then as it was before.</exception>
    public void Append(Rating rating) => AppendAsync(rating).GetAwaiter().GetResult();

    /// <summary>
    /// Writes a rating through to the disk. Ratings that come while the disk is busy are written together by whoever is
    /// next, since a disk takes as long for one as for many.
    /// </summary>
    /// <exception cref="InputException">The disk is full or gone; the journal is then as it was before.</exception>
    public async Task AppendAsync(Rating rating)
    {
        var line = new PendingLine(RatingJson.Line(rating));
        _pending.Enqueue(line);
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!line.Written.IsCompleted)
            {
                WritePending();
            }
        }
        finally
        {
            _writing.Release();
        }
        await line.Written.ConfigureAwait(false);
    }

    void WritePending()
    {
        var lines = new List<PendingLine>();
        while (_pending.TryDequeue(out var line))
        {
            lines.Add(line);
        }
        try
        {
            WriteThrough([.. lines.SelectMany(line => line.Bytes)]);
            lines.ForEach(line => line.Succeed());
        }
        catch (InputException e)
        {
            lines.ForEach(line => line.Fail(e));
        }
    }

    void WriteThrough(byte[] lines)
    {
        var end = _stream.Position;
        try
        {
            OutputFolder.Guard(Path, () =>
            {
                _stream.Write(lines);
                _stream.Flush(flushToDisk: true);
            });
        }
        catch (InputException)
        {
            _stream.SetLength(end);
            _stream.Position = end;
            throw;
        }
    }

    /// <summary>Closes the journal and lets others write it.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
        _writing.Dispose();
    }

    /// <summary>The system forgets the lock when the process ends, however it ends. The file stays: deleting it would let two runs lock two files of one name.</summary>
    static FileStream Locked(string path)
    {
        try
        {
            return new FileStream(path + LockSuffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path + LockSuffix))
        {
            throw new InputException(
                path, null, "another run is writing it", "one run at a time", "Wait for the other one, or give this one a folder of its own with --out.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"it cannot be written: {e.Message.Split(" : '")[0]}", "a folder with permission to write", "Name another folder with --out.", e);
        }
    }

    static void SetTornAside(FileStream stream, string path)
    {
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var finished = JournalReader.FinishedLength(content);
        if (finished < content.Length)
        {
            using var torn = new FileStream(path + TornSuffix, FileMode.Append, FileAccess.Write);
            torn.Write(content.AsSpan(finished));
            torn.Write("\n"u8);
            torn.Flush(flushToDisk: true);
            stream.SetLength(finished);
        }
        stream.Position = finished;
    }
}
