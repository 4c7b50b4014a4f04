using HeroImages.Files;

namespace HeroImages;

/// <summary>What a collection is read from.</summary>
public sealed record CollectionSources
{
    /// <summary>Results files, one or several, taken as one collection.</summary>
    public required IReadOnlyList<string> Detections { get; init; }

    /// <summary>Metadata: COCO Camera Traps files or Camtrap DP packages; none is needed.</summary>
    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>Folder of the pictures, for times that stand nowhere else; null not to open any.</summary>
    public string? Images { get; init; }

    /// <summary>Largest gap within a derived sequence. Defaults to 60 seconds.</summary>
    public TimeSpan SequenceGap { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether results that end too early are used as far as they go. Defaults to false.</summary>
    public bool AcceptTruncated { get; init; }

    /// <summary>Folder for files that make the next opening fast; null to do without.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The folder for caches of work that belongs to no project.</summary>
    public static string UserCacheFolder => Files.CacheFolder.OfUser().Folder;

    /// <summary>The sources of a project.</summary>
    public static CollectionSources Of(Project project) => new()
    {
        Detections = project.Detections.Count > 0 ? project.Detections : throw new InputException(
            Path.Combine(project.Root, Project.FileName), "detections", "none", "at least one results file"),
        Metadata = project.Metadata,
        Images = project.ImageFolder,
        SequenceGap = project.SequenceGap,
        CacheFolder = project.CacheFolder,
    };
}
