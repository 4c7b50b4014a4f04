using HeroImages.Files;

namespace HeroImages.Labeling.Labelme;

/// <summary>Reads what one Labelme file says of its picture.</summary>
static class LabelmeLabelReader
{
    /// <summary>The label, or why there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The folder that was named; a foreign file's picture has to lie below it or below the pictures' folder.</param>
    /// <param name="images">The folder of the pictures; null for none.</param>
    public static (LabelmeLabel? Label, string? Failure) Read(string path, string root, string? images)
    {
        var (document, failure) = LabelmeReader.Read(path);
        if (document is null)
        {
            return (null, failure);
        }
        var (verdict, value) = document.Read();
        if (verdict == LabelmeVerdict.Conflict)
        {
            return (null, $"several flags are ticked: {string.Join(", ", document.Flags.Where(flag => flag.Value && HeroFlags.Names.Contains(flag.Key)).Select(flag => flag.Key))}");
        }
        var (file, hash, missing) = document.Hero is { } hero ? (hero.File, hero.Sha256, null) : Find(path, document.ImagePath, root, images);
        return hash is null ? (null, missing) : (new(path, file!, hash, verdict, value, new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero)), null);
    }

    /// <summary>The picture of a file that is not ours, by its path relative to the file; it must not lead elsewhere.</summary>
    static (string? File, string? Sha256, string? Failure) Find(string json, string imagePath, string root, string? images)
    {
        var relative = imagePath.Replace('\\', '/');
        if (RelativePath.IsAbsolute(relative) || relative.Contains('\0'))
        {
            return (null, null, $"its picture \"{imagePath}\" is not given relative to the file");
        }
        var picture = Path.GetFullPath(relative, Path.GetDirectoryName(Path.GetFullPath(json))!);
        if (NameBelow(images, picture) is not { } name && (name = NameBelow(root, picture)) is null)
        {
            return (null, null, $"its picture \"{imagePath}\" lies outside the folder; name the folder of the pictures with --images");
        }
        try
        {
            return (name, FileHash.Of(picture), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, null, $"its picture \"{imagePath}\" cannot be read: {(e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message)}");
        }
    }

    static string? NameBelow(string? folder, string picture)
    {
        if (folder is null)
        {
            return null;
        }
        var name = Path.GetRelativePath(Path.GetFullPath(folder), picture).Replace('\\', '/');
        return RelativePath.IsAbsolute(name) || RelativePath.Climbs(name) ? null : name;
    }
}
