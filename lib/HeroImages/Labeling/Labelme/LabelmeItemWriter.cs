using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Images.Publishing;
using HeroImages.Selection;

namespace HeroImages.Labeling.Labelme;

/// <summary>Writes the file of one picture. May be used from any number of threads.</summary>
sealed class LabelmeItemWriter(LabelmeExportOptions options, RaterId? rater, IReadOnlyDictionary<string, string> places)
{
    readonly HashSet<string> _shared = [.. places.Values.GroupBy(place => place, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).SelectMany(same => same)];

    /// <exception cref="InputException">The folder cannot be written.</exception>
    public LabelmeItem Write(RatingPicture picture)
    {
        var facts = options is { Detections: { } detections, Sequences: { } sequences } ? PictureFacts.Of(picture.File, detections, sequences) : null;
        if (!options.IncludePeople && (facts?.Private ?? picture.Private) is not null)
        {
            return new() { IsPrivate = true };
        }
        if (_shared.Contains(places[picture.File]))
        {
            return new() { Failure = "another picture in its folder has the same name but for the ending, and Labelme has one file for both" };
        }
        var (content, unread) = PictureFile.Read(picture.Path);
        var target = places[picture.File] + ".json";
        var (earlier, broken) = File.Exists(target) ? LabelmeReader.Read(target) : (null, null);
        return content is null ? new() { Failure = unread }
            : broken is not null ? new() { Failure = $"{target} is in the way: {broken}" }
            : Write(picture, content, facts, earlier, target);
    }

    LabelmeItem Write(RatingPicture picture, byte[] content, PictureFacts? facts, LabelmeDocument? earlier, string target)
    {
        var (header, undecoded) = PictureHeader.Read(content);
        var (path, failure) = Transfer(picture, content, header);
        if (path is null)
        {
            return new() { Failure = failure };
        }
        var hash = FileHash.Of(content);
        var shapes = header is { } known ? LabelmeShape.Of(facts?.Detections ?? [], known.Size) : [];
        var hero = new HeroEntry(picture.File, hash) { Rating = rater is null ? null : StoredRating.Of(options.Ratings?.Find(hash, rater)) };
        var bytes = LabelmeWriter.Write(earlier, hero, Relative(target, path), header?.Size, shapes);
        Save(target, bytes, earlier is not null);
        return new() { IsWritten = true, WasThere = earlier is not null, IsPending = LabelmeWriter.IsPending(earlier, hero.Rating), Labels = [.. shapes.Select(shape => shape.Label)], Failure = undecoded };
    }

    /// <summary>The time of a file that was there stays: it says when a person last saved it.</summary>
    static void Save(string target, byte[] bytes, bool wasThere)
    {
        if (IsSame(target, bytes))
        {
            return;
        }
        var saved = wasThere ? File.GetLastWriteTimeUtc(target) : (DateTime?)null;
        WholeFile.Write(target, bytes);
        if (saved is { } time)
        {
            File.SetLastWriteTimeUtc(target, time);
        }
    }

    /// <summary>Brings the picture to its file; gives where it is then, or why it cannot be had.</summary>
    (string? Path, string? Failure) Transfer(RatingPicture picture, byte[] content, PictureHeader? header)
    {
        if (options.Beside || options.Transfer == PictureTransfer.None)
        {
            return header is { IsPrint: true } ? (null, "it is in the colours of printing (CMYK), which newer versions of Labelme refuse; a copy would be converted") : (picture.Path, null);
        }
        var target = places[picture.File];
        return options.Transfer == PictureTransfer.Link ? Link(picture.Path, target + Path.GetExtension(picture.Path)) : Copy(content, target + ".jpg");
    }

    static (string? Path, string? Failure) Copy(byte[] content, string target)
    {
        var (jpeg, failure) = CleanPicture.Of(content);
        if (jpeg is null)
        {
            return (null, failure);
        }
        if (File.Exists(target))
        {
            return IsSame(target, jpeg) ? (target, null) : (null, $"{target} is there already, and is another picture");
        }
        WholeFile.Write(target, jpeg);
        return (target, null);
    }

    static (string? Path, string? Failure) Link(string source, string target)
    {
        var full = Path.GetFullPath(source);
        if (new FileInfo(target) is { LinkTarget: { } there })
        {
            return there == full ? (target, null) : (null, $"{target} is there already, and leads to another picture");
        }
        if (File.Exists(target))
        {
            return (null, $"{target} is there already");
        }
        return OutputFolder.Guard<(string?, string?)>(target, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.CreateSymbolicLink(target, full);
            return (target, null);
        });
    }

    static bool IsSame(string path, byte[] content) => File.Exists(path) && new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    static string Relative(string json, string picture) => Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(json))!, Path.GetFullPath(picture)).Replace('\\', '/');
}
