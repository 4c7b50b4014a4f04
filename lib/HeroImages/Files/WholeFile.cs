namespace HeroImages.Files;

/// <summary>Writes files that are there whole or not at all.</summary>
static class WholeFile
{
    /// <summary>Writes under a temporary name, through to the disk, and renames; what is there is replaced.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="content">All of it.</param>
    /// <exception cref="InputException">The disk is full, or the folder cannot be written.</exception>
    public static void Write(string path, ReadOnlyMemory<byte> content) => OutputFolder.Guard(path, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.part-{Environment.ProcessId}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                stream.Write(content.Span);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    });
}
