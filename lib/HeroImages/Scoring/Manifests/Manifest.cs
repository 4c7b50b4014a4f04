using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HeroImages.Files;

namespace HeroImages.Scoring.Manifests;

/// <summary>
/// The list of pictures that a run works from: immutable, known by its hash, and read as a stream, so that a million entries take no memory.
/// May be used from any number of threads.
/// </summary>
public sealed class Manifest
{
    const int LongestFooter = 4_096;
    const int BufferBytes = 1 << 18;
    const string Remedy = "Build it again with hero manifest build, or copy it again.";

    Manifest(string path, ManifestHeader header, ManifestFooter footer) => (Path, Header, Counts, Hash) = (path, header, footer.Counts, footer.Sha256);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>How it was built.</summary>
    public ManifestHeader Header { get; }

    /// <summary>What is in it and what was left out.</summary>
    public ManifestCounts Counts { get; }

    /// <summary>SHA-256 of its lines, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Opens a manifest and checks that it is whole and as it was built.</summary>
    /// <exception cref="InputException">It is not there, no manifest, cut off, or was changed.</exception>
    public static Manifest Open(string path)
    {
        try
        {
            using var stream = Stream(path);
            var (footer, body) = ReadFooter(stream, path);
            var header = ReadHeader(stream, path);
            return HashOf(stream, body) == footer.Sha256
                ? new(path, header, footer)
                : throw new InputException(path, null, "its lines do not have the hash that its last line states", "a manifest as it was built", Remedy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", "a manifest", "Check the name.", e);
        }
    }

    /// <summary>All entries by the bytes of their names, read from the file as they are asked for.</summary>
    /// <exception cref="InputException">An entry is broken, leads out of the image folder, or is out of order.</exception>
    public IEnumerable<ManifestEntry> Entries()
    {
        using var stream = Stream(Path);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferBytes);
        reader.ReadLine();
        var last = "";
        for (var number = 2; number < Counts.Pictures + 2; number++)
        {
            var entry = Parse(reader.ReadLine() ?? "", ManifestJson.Lines.ManifestEntry, Path, number);
            Check(entry, last, number);
            last = entry.File;
            yield return entry;
        }
    }

    void Check(ManifestEntry entry, string last, int number)
    {
        var wrong = !ManifestEntries.IsUsable(entry.File) ? $"the path \"{entry.File}\", which does not stay below the image folder"
            : CodePointOrder.Instance.Compare(last, entry.File) >= 0 ? $"\"{entry.File}\" a second time or out of order"
            : entry.Detections.Any(d => d.Box.Count != ManifestBox.Numbers) ? "a box that has not four numbers"
            : null;
        if (wrong is not null)
        {
            throw new InputException(Path, Line(number), wrong, "entries as hero manifest build writes them", Remedy);
        }
    }

    static FileStream Stream(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);

    static (ManifestFooter Footer, long BodyBytes) ReadFooter(FileStream stream, string path)
    {
        var tail = new byte[Math.Min(LongestFooter, stream.Length)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var start = tail.Length == 0 ? 0 : tail.AsSpan(0, tail.Length - 1).LastIndexOf((byte)'\n') + 1;
        if (start == 0 || tail[^1] != '\n' || TryFooter(tail.AsSpan(start)) is not { Counts: not null, Sha256: not null } footer)
        {
            throw new InputException(path, null, "the last line is not that of a manifest", "a whole manifest", Remedy);
        }
        return (footer, stream.Length - tail.Length + start);
    }

    static ManifestFooter? TryFooter(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ManifestJson.Lines.ManifestFooter);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static ManifestHeader ReadHeader(FileStream stream, string path)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, LongestFooter, leaveOpen: true);
        var header = Parse(reader.ReadLine() ?? "", ManifestJson.Lines.ManifestHeader, path, 1);
        return header.Version == ManifestHeader.Present
            ? header
            : throw new InputException(path, Line(1), $"version {header.Version} of the format", $"version {ManifestHeader.Present}", Remedy);
    }

    static string HashOf(FileStream stream, long bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        stream.Position = 0;
        for (var left = bytes; left > 0;)
        {
            var read = stream.Read(buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)));
            hash.AppendData(buffer.AsSpan(0, read));
            left = read == 0 ? 0 : left - read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static T Parse<T>(string line, JsonTypeInfo<T> type, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException e)
        {
            throw new InputException(path, Line(number), "broken JSON, or not the fields of a manifest", "a manifest", Remedy, e);
        }
    }

    static string Line(int number) => FormattableString.Invariant($"line {number}");
}
