using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>
/// The record of what was fetched into a folder: <c>fetched.jsonl</c>, one line an event, of which the last on a picture
/// holds. A last line that was cut off when a run was killed is dropped. For any number of threads; one run at a time.
/// </summary>
public sealed class FetchManifest : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "fetched.jsonl";

    readonly Lock _writing = new();
    readonly Dictionary<string, FetchRecord> _arrived = new(StringComparer.Ordinal);
    readonly FileStream? _file;
    readonly FileStream? _lock;

    FetchManifest(IEnumerable<FetchRecord> records, FileStream? file = null, FileStream? held = null)
    {
        (_file, _lock) = (file, held);
        foreach (var record in records)
        {
            Remember(record);
        }
    }

    /// <summary>The last arrival of each picture that a folder's manifest tells of, in no particular order.</summary>
    internal IReadOnlyCollection<FetchRecord> Arrived => _arrived.Values;

    /// <summary>All lines of a manifest, in order; none where there is no such file.</summary>
    /// <param name="folder">The folder it lies in.</param>
    /// <exception cref="InputException">It cannot be read, or a line is no record.</exception>
    public static IReadOnlyList<FetchRecord> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Parse(path).Records : [];
    }

    /// <summary>A manifest that is only looked at.</summary>
    internal static FetchManifest OpenRead(string folder) => new(Read(folder));

    /// <summary>A manifest that is added to; made if it is not there.</summary>
    /// <exception cref="InputException">It is not sound, cannot be written, or another run is at it.</exception>
    internal static FetchManifest Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        OutputFolder.Guard(folder, () => Directory.CreateDirectory(folder));
        var held = OutputFolder.Guard(folder, () => Lock(path));
        try
        {
            var (records, sound) = File.Exists(path) ? Parse(path) : ([], 0);
            return new(records, OutputFolder.Guard(folder, () => OpenAt(path, sound)), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The last arrival of a picture; null where it never arrived.</summary>
    internal FetchRecord? Find(string file)
    {
        lock (_writing)
        {
            return _arrived.GetValueOrDefault(PictureTargets.Key(file));
        }
    }

    /// <summary>Adds a record and passes it to the system at once.</summary>
    internal void Append(FetchRecord record)
    {
        lock (_writing)
        {
            Remember(record);
            OutputFolder.Guard(_file!.Name, () =>
            {
                _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(record, FetchJson.Default.FetchRecord), (byte)'\n']);
                _file.Flush();
            });
        }
    }

    /// <summary>Lets others write.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _lock?.Dispose();
    }

    void Remember(FetchRecord record)
    {
        if (record is { Failure: null, Sha256: not null })
        {
            _arrived[PictureTargets.Key(record.File)] = record;
        }
    }

    /// <summary>
    /// A file beside it that is held while a run lasts; the manifest itself may be read at any time. It stays: deleting it
    /// would let two runs hold two files of one name.
    /// </summary>
    static FileStream Lock(string path)
    {
        var beside = path + ".lock";
        try
        {
            return new FileStream(beside, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (HeldFile.IsReason(e))
        {
            throw new InputException(path, null, "another run is writing it", remedy: "Wait for its end, or fetch into another folder.", cause: e);
        }
    }

    /// <summary>The records, and how many bytes hold them.</summary>
    static (List<FetchRecord> Records, long Sound) Parse(string path)
    {
        var records = new List<FetchRecord>();
        var text = ReadShared(path);
        long at = 0;
        for (var number = 1; at < text.Length; number++)
        {
            var end = text.AsSpan((int)at).IndexOf((byte)'\n');
            var line = end < 0 ? text.AsSpan((int)at) : text.AsSpan((int)at, end);
            if (!line.Trim(" \t\r"u8).IsEmpty && !TryAdd(records, line, path, number, isLast: end < 0))
            {
                break;
            }
            at += line.Length + (end < 0 ? 0 : 1);
        }
        return (records, at);
    }

    static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }

    static bool TryAdd(List<FetchRecord> records, ReadOnlySpan<byte> line, string path, int number, bool isLast)
    {
        try
        {
            records.Add(JsonSerializer.Deserialize(line, FetchJson.Default.FetchRecord) ?? throw new JsonException("null is no record."));
            return true;
        }
        catch (JsonException e)
        {
            return isLast ? false : throw new InputException(
                path, FormattableString.Invariant($"line {number}"), e.Message.Split(" Path: ")[0], "a record of a fetched picture",
                "Remove the line; its picture is fetched again.", e);
        }
    }

    /// <summary>Drops what is behind the last sound line, gives that its end, and stands there.</summary>
    static FileStream OpenAt(string path, long sound)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        stream.SetLength(sound);
        stream.Position = Math.Max(0, sound - 1);
        if (sound > 0 && stream.ReadByte() != '\n')
        {
            stream.WriteByte((byte)'\n');
        }
        return stream;
    }
}
