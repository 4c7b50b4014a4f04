using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HeroImages.Files;

namespace HeroImages.Scoring.Shards;

/// <summary>
/// The rows of a part as they come: a file of lines to which is only added, put through to the disk every so many rows. A line that was torn
/// when a run ended is cut off, and all before it counts. One process writes at a time. For one thread.
/// </summary>
sealed class ShardLog : IDisposable
{
    /// <summary>Rows between two writings through to the disk: what is lost when the power fails.</summary>
    public const int RowsBetweenFlushes = 100;

    const int BufferBytes = 1 << 16;

    readonly FileStream _stream;
    readonly MemoryStream _pending = new();

    ShardLog(FileStream stream) => _stream = stream;

    /// <summary>Rows in it.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows without a score.</summary>
    public int Errors { get; private set; }

    /// <summary>Opens a part's log, making it if need be.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">What the rows are made from.</param>
    /// <exception cref="InputException">It cannot be written, another process writes it, or it is of another manifest or model.</exception>
    public static ShardLog Open(string path, RunKey key)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        OutputFolder.Guard(folder, () => Directory.CreateDirectory(folder));
        var log = new ShardLog(Locked(path, folder));
        try
        {
            log.Recover(path, key);
            return log;
        }
        catch
        {
            log._stream.Dispose();
            throw;
        }
    }

    /// <summary>Adds a row; every <see cref="RowsBetweenFlushes"/> they go through to the disk.</summary>
    /// <exception cref="InputException">The disk is full or gone.</exception>
    public void Append(ScoreRow row)
    {
        Line(row, ShardJson.Lines.ScoreRow);
        Count(row);
        if (Rows % RowsBetweenFlushes == 0)
        {
            Flush();
        }
    }

    /// <summary>Puts all rows through to the disk.</summary>
    /// <exception cref="InputException">The disk is full or gone; the file is then as it was before.</exception>
    public void Flush()
    {
        var (rows, end) = (_pending.ToArray(), _stream.Position);
        _pending.SetLength(0);
        try
        {
            OutputFolder.Guard(_stream.Name, () =>
            {
                _stream.Write(rows);
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

    /// <summary>The first rows that were flushed, in order. More may be appended meanwhile.</summary>
    public IEnumerable<ScoreRow> Read(int rows) => Lines().Skip(1).Take(rows).Select(line => TryParse(line.Line, ShardJson.Lines.ScoreRow)!);

    /// <summary>Closes it; rows that were not flushed are lost.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        _pending.Dispose();
    }

    static FileStream Locked(string path, string folder)
    {
        try
        {
            return OutputFolder.Guard(folder, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (InputException e) when (HeldFile.IsReason(e.InnerException))
        {
            throw new InputException(path, null, "another process scores this part", "one process a part", "Wait for the other one to end.", e);
        }
    }

    /// <summary>Takes over whole lines and cuts off what comes after them.</summary>
    void Recover(string path, RunKey key)
    {
        var end = 0L;
        foreach (var (line, after) in Lines())
        {
            if (end == 0 ? !IsHeader(line, path, key) : TryParse(line, ShardJson.Lines.ScoreRow) is not { } row || !Count(row))
            {
                break;
            }
            end = after;
        }
        OutputFolder.Guard(path, () => _stream.SetLength(end));
        _stream.Position = end;
        if (end == 0)
        {
            Line(new LogHeader(key), ShardJson.Lines.LogHeader);
        }
    }

    static bool IsHeader(ReadOnlyMemory<byte> line, string path, RunKey key)
    {
        var header = TryParse(line, ShardJson.Lines.LogHeader);
        return header is not null && key.Differs(header.Key) is { } difference
            ? throw new InputException(path, null, difference, "the log of the same run", "Give each run a folder of its own, or begin this part again with --force.")
            : header is not null;
    }

    bool Count(ScoreRow row)
    {
        Rows++;
        Errors += row.IsScored ? 0 : 1;
        return true;
    }

    void Line<T>(T value, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(_pending, value, type);
        _pending.WriteByte((byte)'\n');
    }

    static T? TryParse<T>(ReadOnlyMemory<byte> line, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Finished lines from the beginning on, each with the place in the file behind it; a line is to be used before the next is asked for.</summary>
    IEnumerable<(ReadOnlyMemory<byte> Line, long After)> Lines()
    {
        var buffer = new byte[BufferBytes];
        var (filled, offset) = (0, 0L);
        while (RandomAccess.Read(_stream.SafeFileHandle, buffer.AsSpan(filled), offset + filled) is > 0 and var read)
        {
            filled += read;
            var start = 0;
            for (int length; (length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0; start += length + 1)
            {
                yield return (buffer.AsMemory(start, length), offset + start + length + 1);
            }
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            (filled, offset) = (filled - start, offset + start);
            Array.Resize(ref buffer, filled == buffer.Length ? 2 * buffer.Length : buffer.Length);
        }
    }
}
