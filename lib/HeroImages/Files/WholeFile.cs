namespace HeroImages.Files;

/// <summary>Writes files that appear whole or not at all: made under a temporary name in the same folder, put through to the disk, and renamed.</summary>
static class WholeFile
{
    const string Suffix = ".tmp";
    const int BufferBytes = 1 << 16;

    /// <summary>Writes a file; one of that name is replaced.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="InputException">The disk is full, or the folder cannot be written.</exception>
    public static void Write(string path, Action<Stream> write) => Make(path, temporary =>
    {
        using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        write(stream);
    });

    /// <summary>Writes a file; one of that name is replaced.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="content">All of it.</param>
    /// <exception cref="InputException">The disk is full, or the folder cannot be written.</exception>
    public static void Write(string path, ReadOnlyMemory<byte> content) => Write(path, stream => stream.Write(content.Span));

    /// <summary>Has a file made by whatever writes to a path; one of that name is replaced.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="make">Makes a file of the temporary name that it is given.</param>
    /// <exception cref="InputException">The disk is full, or the folder cannot be written.</exception>
    public static void Make(string path, Action<string> make)
    {
        var temporary = path + Suffix;
        try
        {
            OutputFolder.Guard(path, () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                make(temporary);
                Flush(temporary);
                File.Move(temporary, path, overwrite: true);
            });
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.Flush(flushToDisk: true);
    }

    static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error that brought us here matters more.
        }
    }
}
