using System.Text.Json;

namespace HeroImages.Labeling.Labelme;

/// <summary>A Labelme file as it was found, without the picture that may be embedded in it.</summary>
sealed record LabelmeDocument
{
    /// <summary>Members that Labelme itself writes; nobody else may use their names.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["version", "flags", "shapes", "imagePath", "imageData", "imageHeight", "imageWidth"];

    /// <summary>The version of Labelme that wrote it; null where it does not say.</summary>
    public string? Version { get; init; }

    /// <summary>Flags of the whole picture, in the file's order.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> Flags { get; init; } = [];

    /// <summary>What is drawn, as it stands in the file.</summary>
    public IReadOnlyList<JsonElement> Shapes { get; init; } = [];

    /// <summary>The picture, relative to the file.</summary>
    public required string ImagePath { get; init; }

    /// <summary>Members that neither Labelme nor we know.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Others { get; init; } = [];

    /// <summary>What we wrote into it; null for a file that is not ours.</summary>
    public HeroEntry? Hero { get; init; }

    /// <summary>What the flags say.</summary>
    public (LabelmeVerdict Verdict, int? Value) Read() => HeroFlags.Read(Flags.Where(flag => flag.Value).Select(flag => flag.Key), Hero?.Rating?.Value);
}
