namespace HeroImages.Notebooks.Tests.Running;

/// <summary>The sample, for notebooks to write beside.</summary>
static class SampleCopy
{
    static readonly string[] NotCopied = [".hero", "out"];

    public static void Into(TempFolder folder)
    {
        var source = Repository.Path("data-sample");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file).Replace('\\', '/');
            if (!NotCopied.Contains(name.Split('/')[0]))
            {
                folder.Write(name, File.ReadAllBytes(file));
            }
        }
    }
}
