using System.IO.Compression;

namespace HeroImages.Galleries.Albums;

/// <summary>Packs an album; the same files give the same bytes, whenever and wherever.</summary>
static class AlbumZip
{
    /// <summary>The earliest time that a ZIP can hold.</summary>
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An ordinary file that its owner may change and all may read, as Unix writes it.</summary>
    const int OrdinaryFile = 0x81a4 << 16;

    /// <summary>Writes the ZIP.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="files">Their paths below it, with slashes; packed in this order.</param>
    /// <param name="target">The ZIP to write.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(string folder, IEnumerable<string> files, string target, CancellationToken cancel)
    {
        using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            // JPEGs do not become smaller.
            var entry = zip.CreateEntry(file, file.EndsWith(".jpg", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            (entry.LastWriteTime, entry.ExternalAttributes) = (NoTime, OrdinaryFile);
            using var source = File.OpenRead(Path.Combine(folder, file));
            using var packed = entry.Open();
            source.CopyTo(packed);
        }
    }
}
