using System.Runtime.CompilerServices;

namespace HeroImages.Tests;

/// <summary>Finds files of the repository from a test.</summary>
static class Repository
{
    /// <summary>The full path of something in the repository.</summary>
    public static string Path(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder(), "..", "..", "..", relative));

    static string Folder([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
