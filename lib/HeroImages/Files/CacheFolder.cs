namespace HeroImages.Files;

/// <summary>
/// A folder of files that only save time: what is missing, of another version or damaged is made anew, and what cannot
/// be written is done without.
/// </summary>
/// <param name="Folder">Where the files lie; made when the first is written.</param>
sealed record CacheFolder(string Folder)
{
    /// <summary>To be raised with every change of what columns are saved, or how.</summary>
    const int Version = 1;

    const ulong Magic = 0x3143_4f52_4548_0a0d;
    const int BufferBytes = 1 << 20;
    const int FilesKept = 12;
    const string Extension = ".columns";

    /// <summary>The folder for work that belongs to no project.</summary>
    public static CacheFolder OfUser() =>
        new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "hero-images", "cache"));

    /// <summary>Reads an entry; null when there is none that fits.</summary>
    public T? TryLoad<T>(string key, Func<ColumnReader, T> load) where T : class
    {
        try
        {
            using var file = new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes);
            using var hashed = new HashingStream(file);
            var reader = new ColumnReader(hashed);
            if (reader.Read<ulong>() != Magic || reader.Read<int>() != Version)
            {
                return null;
            }
            var value = load(reader);
            var hash = hashed.Hash;
            return reader.Read<ulong>() == hash ? value : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Writes an entry under a temporary name and puts it in its place; old entries go.</summary>
    /// <returns>False when that could not be done, for want of room or permission.</returns>
    public bool TrySave(string key, Action<ColumnWriter> save)
    {
        var temporary = PathOf($"{key}-{Environment.ProcessId}") + ".tmp";
        try
        {
            Directory.CreateDirectory(Folder);
            Write(temporary, save);
            File.Move(temporary, PathOf(key), overwrite: true);
            Prune();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // .NET reports a file beyond the size limit of the account as a wrong argument.
            TryDelete(temporary);
            return false;
        }
    }

    static void Write(string path, Action<ColumnWriter> save)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        using var hashed = new HashingStream(file);
        var writer = new ColumnWriter(hashed);
        writer.Write(Magic);
        writer.Write(Version);
        save(writer);
        writer.Write(hashed.Hash);
    }

    void Prune()
    {
        foreach (var old in new DirectoryInfo(Folder).EnumerateFiles("*" + Extension + "*").OrderByDescending(f => f.LastWriteTimeUtc).Skip(FilesKept))
        {
            TryDelete(old.FullName);
        }
    }

    static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is using it; it will go another time.
        }
    }

    string PathOf(string key) => Path.Combine(Folder, key + Extension);
}
