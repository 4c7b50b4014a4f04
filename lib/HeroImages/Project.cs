using System.Text.Json;
using HeroImages.Files;
using HeroImages.Forms;
using HeroImages.Images;
using HeroImages.Selection;

namespace HeroImages;

/// <summary>
/// One piece of work: the folder that holds its <c>hero.json</c>, with the paths and settings written there. Paths are
/// made absolute; in the file they are relative to it.
/// </summary>
[TypeFormatterSource]
public sealed record Project : INotebookForm
{
    /// <summary>Name of the project file.</summary>
    public const string FileName = "hero.json";

    /// <summary>The folder that everything is relative to.</summary>
    public required string Root { get; init; }

    /// <summary>Results files, one or several.</summary>
    public IReadOnlyList<string> Detections { get; init; } = [];

    /// <summary>Metadata files, if any.</summary>
    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>Folder of the pictures, or the URL they are below; null when there is neither.</summary>
    public string? Images { get; init; }

    /// <summary>Where results go. Defaults to <c>out</c>.</summary>
    public required string Out { get; init; }

    /// <summary>Name of a recipe, or path of a recipe file. Defaults to <see cref="Recipes.Default"/>.</summary>
    public string Recipe { get; init; } = Recipes.Default;

    /// <summary>Largest gap within a derived sequence. Defaults to 60 seconds.</summary>
    public TimeSpan SequenceGap { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Share of the height that the camera's info bar takes; null to leave it to the recipe.</summary>
    public double? InfoBar { get; init; }

    /// <summary>Species whose places are not to be told.</summary>
    public IReadOnlyList<string> SensitiveSpecies { get; init; } = [];

    /// <summary>The folder of pictures, when it is one; null for a URL or none.</summary>
    public string? ImageFolder => Images is { } images && !IsUrl(images) ? images : null;

    /// <summary>The URL that the pictures are below, when they are; null for a folder or none.</summary>
    public string? ImageUrl => Images is { } images && IsUrl(images) ? images : null;

    /// <summary>The folder of pictures, for what shows them.</summary>
    /// <exception cref="InputException">The project names none.</exception>
    public PictureFolder ToPictureFolder() => ImageFolder is { } folder ? new(folder) : throw new InputException(
        Path.Combine(Root, FileName), "images", Images is null ? "none" : "a URL", "a folder of pictures", "Get them with \"hero fetch\", and name the folder.");

    /// <summary>The folder of pictures, for what shows them.</summary>
    /// <exception cref="InputException">The project names none.</exception>
    public static implicit operator PictureFolder(Project project) => project.ToPictureFolder();

    /// <summary>Folder of what only saves time.</summary>
    public string CacheFolder => Path.Combine(Root, ".hero", "cache");

    /// <summary>A path below the folder of results, such as <c>project.PathOf("first", "candidates.json")</c>; nothing is made there.</summary>
    /// <param name="names">Folders and a file.</param>
    public string PathOf(params string[] names) => Path.Combine([Out, .. names]);

    /// <summary>A path below the project's folder, such as <c>project.FileIn("ratings.jsonl")</c>.</summary>
    /// <param name="names">Folders and a file.</param>
    public string FileIn(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>What a notebook or a command has written, as a table to be shown: sizes, and paths relative to <see cref="Root"/>.</summary>
    /// <param name="paths">Files and folders, best made by <see cref="PathOf"/>.</param>
    public WrittenFiles Wrote(params string[] paths) => WrittenFiles.Of(Root, paths);

    /// <summary>The project whose file is in a folder or the nearest one above it; null when there is none.</summary>
    /// <exception cref="InputException">There is one, and it is not sound.</exception>
    public static Project? Find(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, FileName);
            if (File.Exists(file))
            {
                return Read(file);
            }
        }
        return null;
    }

    /// <summary>The project of a folder or the nearest one above it.</summary>
    /// <param name="folder">Where to start looking; a notebook gives its own folder.</param>
    /// <exception cref="InputException">There is none, or it is not sound.</exception>
    public static Project Open(string folder = ".") => Find(folder) ?? throw new InputException(
        Path.GetFullPath(folder), null, $"there is no {FileName} here or in any folder above",
        remedy: $"Write one, such as {{\"detections\": \"results.json\", \"images\": \"pictures\"}}.");

    /// <summary>Reads a project file.</summary>
    /// <exception cref="InputException">It is missing or not sound; the message names the member at fault.</exception>
    public static Project Read(string path)
    {
        using var stream = InputFile.OpenRaw(path);
        try
        {
            var file = JsonSerializer.Deserialize<ProjectFile>(stream, Recipes.Reading)
                ?? throw new InputException(path, null, "null", "a project");
            return file.ToProject(path);
        }
        catch (JsonException e)
        {
            throw JsonErrors.ToInput(path, e, "The schema is in docs/schemas/hero.schema.json.");
        }
    }

    internal static bool IsUrl(string images) =>
        images.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || images.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string ToHtml() => WorkForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => WorkForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => WorkForms.Of(this).Title;
}
