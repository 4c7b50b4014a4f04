namespace HeroImages.Notebooks.References;

/// <summary>Finds the assemblies of frameworks that are installed beside the one that runs, such as ASP.NET Core.</summary>
static class SharedFrameworks
{
    /// <summary>The framework of web applications, which libraries ask for most often.</summary>
    public const string AspNetCore = "Microsoft.AspNetCore.App";

    /// <summary>The files of a framework in the newest version that fits the running one; none where it is not installed.</summary>
    public static IReadOnlyList<string> Files(string framework)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? ".", "..", "..", framework));
        if (!Directory.Exists(root))
        {
            return [];
        }
        var newest = Directory.EnumerateDirectories(root)
            .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : null))
            .Where(found => found.Version?.Major == Environment.Version.Major)
            .MaxBy(found => found.Version);
        return newest.Folder is null ? [] : [.. Directory.EnumerateFiles(newest.Folder, "*.dll").Order(StringComparer.Ordinal)];
    }
}
