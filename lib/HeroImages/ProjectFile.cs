using System.Text.Json.Serialization;
using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages;

/// <summary>What stands in a <c>hero.json</c>.</summary>
sealed record ProjectFile
{
    const double MostGapSeconds = 86_400;

    /// <summary>Where the schema is; for editors only.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>One results file, or a list of them.</summary>
    [JsonConverter(typeof(TextsConverter))]
    public IReadOnlyList<string> Detections { get; init; } = [];

    /// <summary>One metadata file (COCO Camera Traps, or the datapackage.json of a Camtrap DP package), or a list of them.</summary>
    [JsonConverter(typeof(TextsConverter))]
    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary>Folder of the pictures, or the URL they are below.</summary>
    public string? Images { get; init; }

    /// <summary>Where results go.</summary>
    public string Out { get; init; } = "out";

    /// <summary>Name of a recipe, or path of a recipe file.</summary>
    public string Recipe { get; init; } = Recipes.Default;

    /// <summary>Largest gap in seconds within a sequence that is derived from times.</summary>
    public double SequenceGapSeconds { get; init; } = 60;

    /// <summary>Share of the picture's height that the camera's info bar takes at the bottom, 0 to 0.5.</summary>
    public double? InfoBar { get; init; }

    /// <summary>Species whose places are not to be told, one or a list.</summary>
    [JsonConverter(typeof(TextsConverter))]
    public IReadOnlyList<string> SensitiveSpecies { get; init; } = [];

    /// <summary>The project, with paths made absolute.</summary>
    public Project ToProject(string path)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Check(path, "sequence_gap_seconds", SequenceGapSeconds, MostGapSeconds);
        Check(path, "info_bar", InfoBar ?? 0, 0.5);
        return new()
        {
            Root = root,
            Detections = [.. Detections.Select(Absolute)],
            Metadata = [.. Metadata.Select(Absolute)],
            Images = Images is null || Project.IsUrl(Images) ? Images : Absolute(Images),
            Out = Absolute(Out),
            Recipe = Recipe.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Absolute(Recipe) : Recipe,
            SequenceGap = TimeSpan.FromSeconds(SequenceGapSeconds),
            InfoBar = InfoBar,
            SensitiveSpecies = SensitiveSpecies,
        };

        string Absolute(string relative) => relative.Contains('\0')
            ? throw new InputException(path, null, "a path with a NUL character", "a path that a file system can have")
            : Path.GetFullPath(Path.Combine(root, relative));
    }

    static void Check(string path, string place, double value, double most)
    {
        if (!(value >= 0 && value <= most))
        {
            throw new InputException(path, place, FormattableString.Invariant($"{value}"), FormattableString.Invariant($"a number from 0 to {most}"));
        }
    }
}
