namespace HeroImages.Cli.Tests;

/// <summary>The repository's made sample, copied once for all tests, which may read it and write elsewhere.</summary>
static class Sample
{
    static readonly Lazy<TempFolder> Copied = new(Copy);

    public static string Folder => Path.Combine(Copied.Value.Path, "data-sample");

    public static string Images => Path.Combine(Folder, "images");

    /// <summary>A path in the repository.</summary>
    public static string InRepository(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "HeroImages.sln")))
            {
                return Path.Combine(at.FullName, name);
            }
        }
        throw new DirectoryNotFoundException("the tests are not below the repository");
    }

    static TempFolder Copy()
    {
        var folder = new TempFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        CopyTo(folder);
        return folder;
    }

    /// <summary>A copy of a test's own, in the folder <c>data-sample</c> as in a clone.</summary>
    public static void CopyTo(TempFolder folder)
    {
        var source = InRepository("data-sample");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".hero", StringComparison.Ordinal)))
        {
            folder.Write(Path.Combine("data-sample", Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        }
    }
}
