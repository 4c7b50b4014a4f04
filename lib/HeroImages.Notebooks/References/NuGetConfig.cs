namespace HeroImages.Notebooks.References;

/// <summary>Finds the settings of NuGet that hold for a folder.</summary>
static class NuGetConfig
{
    /// <summary>The names that such a file may have.</summary>
    public static IReadOnlyList<string> Names { get; } = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>The folder, or the nearest one above it, that has a file of settings; null where none has.</summary>
    public static string? NearestFolder(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Names.Any(name => File.Exists(Path.Combine(at.FullName, name))))
            {
                return at.FullName;
            }
        }
        return null;
    }
}
