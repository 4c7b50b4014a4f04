namespace HeroImages.Cli;

/// <summary>What the files of a folder look like; each is null where nothing does.</summary>
/// <param name="Detections">Results, relative to the folder.</param>
/// <param name="Metadata">Metadata.</param>
/// <param name="Images">The folder of pictures.</param>
sealed record ProjectGuess(string? Detections, string? Metadata, string? Images)
{
    static readonly string[] ResultNames = ["detection", "megadetector", "speciesnet", "predictions", "md_", "results"];
    static readonly string[] MetadataNames = ["metadata", "datapackage", "coco"];
    static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png"];

    public static ProjectGuess Of(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.json*").Select(f => Path.GetFileName(f)!).Where(f => f != Project.FileName).Order(StringComparer.Ordinal).ToList();
        return new(files.FirstOrDefault(f => Has(f, ResultNames)), files.FirstOrDefault(f => Has(f, MetadataNames)), PictureFolder(folder));
    }

    static bool Has(string file, string[] names) => names.Any(name => file.Contains(name, StringComparison.OrdinalIgnoreCase));

    static string? PictureFolder(string folder) => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        .FirstOrDefault(sub => !Path.GetFileName(sub).StartsWith('.') && Path.GetFileName(sub) != "out"
            && Directory.EnumerateFiles(sub, "*", SearchOption.AllDirectories).Take(1000).Any(f => PictureEndings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))) is { } found
        ? Path.GetFileName(found)
        : null;
}
