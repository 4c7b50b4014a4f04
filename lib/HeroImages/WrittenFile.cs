namespace HeroImages;

/// <summary>A file or folder that was written.</summary>
/// <param name="Path">Where it is, relative to the project, with forward slashes.</param>
/// <param name="Files">Files in it, at any depth; 1 for a file, 0 for what is not there.</param>
/// <param name="Bytes">Their size in bytes.</param>
public sealed record WrittenFile(string Path, int Files, long Bytes)
{
    internal static WrittenFile Of(string root, string path)
    {
        var file = new FileInfo(path);
        List<FileInfo> files = file.Exists ? [file] : Directory.Exists(path) ? [.. new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories)] : [];
        return new(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), files.Count, files.Sum(f => f.Length));
    }
}
