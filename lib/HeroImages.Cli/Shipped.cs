using HeroImages.Files;

namespace HeroImages.Cli;

/// <summary>What comes with the program: the sample, the notebooks and the documentation, beside it where it was installed, above it in a clone.</summary>
static class Shipped
{
    /// <summary>Folders of these names.</summary>
    public const string Sample = "data-sample", Notebooks = "notebooks", Docs = "docs";

    /// <summary>The project of the sample: the nearest below or above the working folder, or that of the program.</summary>
    /// <exception cref="InputException">It is nowhere.</exception>
    public static Project FindSample() => Project.Open(
        Find([Directory.GetCurrentDirectory(), AppContext.BaseDirectory], Sample, Project.FileName) ?? throw NotThere(Sample));

    /// <summary>One of the folders that came with the program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">A file that it holds.</param>
    /// <exception cref="InputException">It is not there.</exception>
    public static string Folder(string name, string file) => Find([AppContext.BaseDirectory], name, file) ?? throw NotThere(name);

    static string? Find(IEnumerable<string> starts, string name, string file) =>
        starts.SelectMany(FoldersUpFrom).Select(f => Path.Combine(f, name)).FirstOrDefault(f => File.Exists(Path.Combine(f, file)));

    static InputException NotThere(string name) => new(
        name, null, "it is neither here nor beside the program, nor in any folder above", $"the folder {name} of a clone, or of the installed tool",
        "Run the command inside the clone, or install the tool anew.");

    static IEnumerable<string> FoldersUpFrom(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
