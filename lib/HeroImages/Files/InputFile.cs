using System.IO.Compression;

namespace HeroImages.Files;

/// <summary>Opens an input file for reading, whether it is plain, gzipped or a ZIP that holds one JSON file.</summary>
static class InputFile
{
    const int ReadAhead = 1 << 16;

    /// <summary>Opens the text inside; its kind is told by the first bytes, not by the name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="position">Tells how far into the file on disk reading has come.</param>
    /// <exception cref="InputException">It is missing, a folder, unreadable, or a ZIP with no or several JSON files.</exception>
    public static Stream Open(string path, out Func<long> position)
    {
        var file = OpenRaw(path);
        try
        {
            position = () => file.Position;
            Span<byte> start = stackalloc byte[4];
            var read = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
            file.Position = 0;
            return start[..read] switch
            {
                [0x1f, 0x8b, ..] => new GZipStream(file, CompressionMode.Decompress),
                [(byte)'P', (byte)'K', 3 or 5, _] => OpenZip(file, path),
                _ => file,
            };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file itself, with errors that say what to do.</summary>
    public static FileStream OpenRaw(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException(path, null, "this is a folder", "a file", "Name the file inside it.");
        }
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, ReadAhead, FileOptions.SequentialScan);
            return file.CanSeek ? file : throw NoOrdinaryFile(file, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, null, "there is no such file", remedy: "Check the path; relative paths start at the working folder.", cause: e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(path, null, $"the file cannot be opened: {e.Message}", remedy: "Check its permissions and whether another program holds it.", cause: e);
        }
    }

    static InputException NoOrdinaryFile(FileStream file, string path)
    {
        file.Dispose();
        return new InputException(path, null, "this is a pipe or a device", "a file", "Save its contents to a file and name that.");
    }

    static ZipMemberStream OpenZip(FileStream file, string path)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var members = zip.Entries.Where(IsJson).ToList();
            return members.Count == 1
                ? new ZipMemberStream(members[0].Open(), zip)
                : throw new InputException(
                    path, null, $"the ZIP holds {members.Count} JSON files", "exactly one",
                    "Unpack it and name the file that is meant.");
        }
        catch (InvalidDataException e)
        {
            throw new InputException(path, null, $"the ZIP is damaged or of a kind that cannot be read: {e.Message}", remedy: "Get it again, or unpack it.", cause: e);
        }
    }

    /// <summary>A ZIP made on a Mac holds a hidden twin of each file.</summary>
    static bool IsJson(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith("._", StringComparison.Ordinal);
}
