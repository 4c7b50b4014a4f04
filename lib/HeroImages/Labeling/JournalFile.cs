using System.Collections.Concurrent;
using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>
/// A file of lines to which is only ever added. A line is on the disk when <see cref="AppendAsync"/> is done. One process
/// writes at a time, any number may read meanwhile. May be used from any number of threads.
/// </summary>
sealed class JournalFile : IDisposable
{
    const string LockSuffix = ".lock";
    const string TornSuffix = ".torn";

    readonly SemaphoreSlim _writing = new(1);
    readonly ConcurrentQueue<PendingLine> _pending = new();
    readonly FileStream _lock;
    readonly FileStream _stream;

    JournalFile(string path, FileStream theLock, FileStream stream) => (Path, _lock, _stream) = (path, theLock, stream);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a file for writing, making it and its folder if need be.</summary>
    /// <param name="path">The file.</param>
    /// <remarks>An unfinished last line, which a crash leaves, is moved to a file beside it.</remarks>
    /// <exception cref="InputException">It cannot be written, or another process is writing it.</exception>
    public static JournalFile Open(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        OutputFolder.Guard(folder, () => Directory.CreateDirectory(folder));
        var theLock = Locked(path);
        try
        {
            var stream = OutputFolder.Guard(folder, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0));
            OutputFolder.Guard(folder, () => SetTornAside(stream, path));
            return new(path, theLock, stream);
        }
        catch
        {
            theLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes a line through to the disk. Lines that come while the disk is busy are written together by whoever is
    /// next, since a disk takes as long for one as for many.
    /// </summary>
    /// <param name="content">The line, with its line end.</param>
    /// <exception cref="InputException">The disk is full or gone; the file is then as it was before.</exception>
    public async Task AppendAsync(byte[] content)
    {
        var line = new PendingLine(content);
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

    /// <summary>Closes the file and lets others write it.</summary>
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
        catch (IOException e) when (HeldFile.IsReason(e))
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
        var finished = JournalLines.FinishedLength(content);
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
