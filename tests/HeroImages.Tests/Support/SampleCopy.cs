namespace HeroImages.Tests;

/// <summary>The sample, for notebooks to write beside.</summary>
static class SampleCopy
{
    static readonly string[] NotCopied = [".hero", "out"];

    /// <summary>Copies it.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="prefix">What stands before every name, such as a folder with a slash.</param>
    public static void Into(TempFolder folder, string prefix = "")
    {
        var source = Repository.Path("data-sample");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file).Replace('\\', '/');
            if (!NotCopied.Contains(name.Split('/')[0]))
            {
                folder.Write(prefix + name, File.ReadAllBytes(file));
            }
        }
    }
}
