namespace HeroImages.Browser.Tests.Jupyter;

/// <summary>What the build has made of our projects, in the configuration of these tests.</summary>
static class BuiltFiles
{
    /// <summary>The program <c>hero</c> as people start it, in the folder of its own project.</summary>
    public static string Hero { get; } = Of("HeroImages.Cli", OperatingSystem.IsWindows() ? "hero.exe" : "hero");

    /// <summary>The library, for cells that reference it.</summary>
    public static string Library { get; } = Of("HeroImages", "HeroImages.dll");

    static string Of(string project, string file)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "..", "..", project, configuration, file));
    }
}
