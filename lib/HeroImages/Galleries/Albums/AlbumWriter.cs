using HeroImages.Files;
using HeroImages.Galleries.Albums.Marks;
using HeroImages.Galleries.Pages;
using HeroImages.Images;
using HeroImages.Images.Publishing;

namespace HeroImages.Galleries.Albums;

/// <summary>Writes albums: all files are made in a staging folder and then moved to their places, <c>album.json</c> last.</summary>
static class AlbumWriter
{
    /// <summary>The file that says what the album is and which files belong to it.</summary>
    public const string FileName = "album.json";

    const string ZipName = "album.zip";

    public static AlbumReport Write(Album album, string folder, AlbumOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        AlbumCaption.Check(options.Caption);
        using var output = OutputFolder.Open(folder, FileName, options.Overwrite);
        var entries = album.Pictures.Select(picture => AlbumEntry.Of(picture, options)).ToList();
        var exported = OutputFolder.Guard(folder, () => Export(entries, output, options, progress, cancel));
        var shown = entries.Where(entry => exported[entry.Name].Sha256 is not null).ToList();
        var page = PageOf(album, shown, output, options);
        GallerySite.Fill(output, page, PagePlan.One(page), new(), progress, cancel);
        var files = FilesIn(output);
        OutputFolder.Guard(folder, () => JsonOutput.Write(output[FileName], writer => AlbumJson.Write(writer, album, entries, exported, options, options.Zip ? [.. files, ZipName] : files)));
        if (options.Zip)
        {
            OutputFolder.Guard(folder, () => AlbumZip.Write(output.Staging, [.. files, FileName], output[ZipName], cancel));
        }
        // Marks come after the ZIP: they are not for others.
        var marks = MarkWriter.Write([.. shown.Select(entry => HeroMark.Of(entry, album))], output, options.Marks ?? new(), progress, cancel);
        cancel.ThrowIfCancellationRequested();
        var stale = EarlierAlbum.FilesOf(folder).Except([.. FilesIn(output)], StringComparer.Ordinal).ToList();
        OutputFolder.Guard(folder, () => EarlierAlbum.RemoveMarks(folder));
        output.Commit(last: FileName);
        OutputFolder.Guard(folder, () => EarlierAlbum.Remove(folder, stale));
        return new()
        {
            Page = Path.Combine(folder, GallerySite.FirstPage),
            Zip = options.Zip ? Path.Combine(folder, ZipName) : null,
            Pictures = shown.Count,
            Sensitive = shown.Count(entry => entry.IsSensitive),
            Failures = [.. entries.Where(entry => exported[entry.Name].Failure is not null).Select(entry => new AlbumFailure(entry.Chosen.Picture.File, exported[entry.Name].Failure!))],
            Marks = [.. marks, .. MarkWriter.WriteBeside([.. shown.Select(entry => HeroMark.Of(entry, album))], options.Marks ?? new())],
        };
    }

    /// <summary>Makes the pictures; gives the hash of each, or why it could not be made.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    static Dictionary<string, (string? Sha256, string? Failure)> Export(
        List<AlbumEntry> entries, OutputFolder output, AlbumOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(output[AlbumEntry.Folder]);
        var results = new (string?, string?)[entries.Count];
        var done = 0;
        // Its task fails with the first exception itself, where the loop without a task would wrap it.
        Parallel.ForAsync(0, entries.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, _) =>
        {
            results[i] = Export(entries[i], output, options);
            progress?.Report(new("writing pictures", Interlocked.Increment(ref done), entries.Count, "pictures"));
            return ValueTask.CompletedTask;
        }).GetAwaiter().GetResult();
        return entries.Zip(results).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    static (string? Sha256, string? Failure) Export(AlbumEntry entry, OutputFolder output, AlbumOptions options)
    {
        var (content, unread) = PictureFile.Read(entry.Chosen.Picture.Path!);
        var (jpeg, failure) = content is null ? (null, unread) : CleanPicture.Of(content, entry.ToCredit(options), entry.IsSensitive ? options.InfoBar : 0);
        if (jpeg is null)
        {
            return (null, failure?.Replace(entry.Chosen.Picture.Path!, "the file", StringComparison.Ordinal));
        }
        File.WriteAllBytes(output[entry.Name], jpeg);
        return (FileHash.Of(jpeg), null);
    }

    static Gallery PageOf(Album album, List<AlbumEntry> shown, OutputFolder output, AlbumOptions options) => new()
    {
        Title = options.Title ?? AlbumOptions.UsualTitle,
        ScoreName = "album value",
        IsScoreOnTen = album.Pictures.All(album.IsOnTen),
        Pictures = [.. shown.Select(entry => entry.ToPage(output[entry.Name], options))],
        CountAll = album.CountAll,
        Left = album.Left,
        About =
        [
            .. new[] { ("Pictures by", options.Creator), ("Credit", options.Credit), ("Licence", options.Licence), ("Licence text", options.LicenceUrl) }
                .Where(fact => !string.IsNullOrWhiteSpace(fact.Item2)).Select(fact => KeyValuePair.Create(fact.Item1, fact.Item2!)),
        ],
    };

    /// <summary>Paths of all files made so far, with slashes, in order.</summary>
    static List<string> FilesIn(OutputFolder output) =>
        [.. Directory.EnumerateFiles(output.Staging, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output.Staging, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
