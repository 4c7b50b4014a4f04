using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Training.Runs;

/// <summary>What a model's file says of itself: texts by name in the metadata of a safetensors file. The same training gives the same card.</summary>
public sealed record ModelCard
{
    /// <summary>The version of the layout that this program writes and reads.</summary>
    public const string Format = "hero-images-model/1";

    const string Remedy = "Train the model again with this version.";

    /// <summary>The kind of model, such as <c>classical</c>: what reads the file.</summary>
    public required string Kind { get; init; }

    /// <summary>What the user calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What it was trained with, by name.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>A hash over the examples and their split.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Seed and sizes of the parts, in words.</summary>
    public required string Split { get; init; }

    /// <summary>How its raw scores become those that people would give.</summary>
    public required ScoreScale Scale { get; init; }

    /// <summary>Figures of its test by name, as text.</summary>
    public IReadOnlyDictionary<string, string> Metrics { get; init; } = new Dictionary<string, string>();

    /// <summary>The version of the program that trained it.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>The card as metadata; a model adds its own beside it.</summary>
    /// <param name="own">What the model adds; its names begin with the kind's, such as <c>classical.features</c>.</param>
    public IReadOnlyDictionary<string, string> ToMetadata(IReadOnlyDictionary<string, string> own) => new Dictionary<string, string>(own, StringComparer.Ordinal)
    {
        ["format"] = Format,
        ["kind"] = Kind,
        ["name"] = Name,
        ["options"] = JsonSerializer.Serialize(new SortedDictionary<string, string>(Options.ToDictionary(), StringComparer.Ordinal)),
        ["data"] = DataFingerprint,
        ["split"] = Split,
        ["scale"] = Scale.ToString(),
        ["metrics"] = JsonSerializer.Serialize(new SortedDictionary<string, string>(Metrics.ToDictionary(), StringComparer.Ordinal)),
        ["code_version"] = CodeVersion,
    };

    /// <summary>Reads a card.</summary>
    /// <param name="metadata">The metadata of a model's file.</param>
    /// <param name="file">The file, for the error.</param>
    /// <exception cref="InputException">It is no model of ours, of another version, or something is missing.</exception>
    public static ModelCard Read(IReadOnlyDictionary<string, string> metadata, string file)
    {
        var format = metadata.GetValueOrDefault("format");
        if (format != Format)
        {
            throw new InputException(file, "format", format is null ? "no format of a model" : $"\"{format}\"", $"\"{Format}\"", format is null ? "Name a model that hero train wrote." : Remedy);
        }
        return new()
        {
            Kind = Text(metadata, "kind", file),
            Name = Text(metadata, "name", file),
            Options = Texts(metadata, "options", file),
            DataFingerprint = Text(metadata, "data", file),
            Split = Text(metadata, "split", file),
            Scale = ScoreScale.Parse(Text(metadata, "scale", file), file),
            Metrics = Texts(metadata, "metrics", file),
            CodeVersion = Text(metadata, "code_version", file),
        };
    }

    /// <summary>A text of the metadata.</summary>
    /// <exception cref="InputException">It is missing.</exception>
    internal static string Text(IReadOnlyDictionary<string, string> metadata, string name, string file) =>
        metadata.TryGetValue(name, out var text) ? text : throw new InputException(file, name, "it is missing", "what hero train writes", Remedy);

    static Dictionary<string, string> Texts(IReadOnlyDictionary<string, string> metadata, string name, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(Text(metadata, name, file)) ?? [];
        }
        catch (JsonException e)
        {
            throw new InputException(file, name, "it is no list of texts by name", "what hero train writes", Remedy, e);
        }
    }
}
