using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;

namespace HeroImages.Labeling.Gemini;

/// <summary>All that is known of Gemini's models, read from one dated file that users may replace by theirs.</summary>
public sealed record ModelCatalog
{
    /// <summary>Most tokens that any model takes for a picture; assumed for models that are not known.</summary>
    public const int MostImageTokens = 2240;

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The file that came with this version.</summary>
    public static ModelCatalog Shipped { get; } = Parse(typeof(ModelCatalog).Assembly.GetManifestResourceStream("HeroImages.Labeling.Gemini.models.json")!, "models.json");

    /// <summary>The day on which the facts were read.</summary>
    public required DateOnly Read { get; init; }

    /// <summary>Where they were read.</summary>
    public string? Sources { get; init; }

    /// <summary>The model that is used unless another is named.</summary>
    public required string Default { get; init; }

    /// <summary>The model for those who pay more for better judgement.</summary>
    public required string Quality { get; init; }

    /// <summary>What a batch job costs as a share of asking live.</summary>
    public decimal BatchPriceFactor { get; init; } = 1;

    /// <summary>Models and families.</summary>
    public required IReadOnlyList<ModelFacts> Models { get; init; }

    /// <summary>The facts of a model: the longest id that its name begins with. Null for a model of no known family.</summary>
    public ModelFacts? Find(string model) =>
        Models.Where(known => Name(model).StartsWith(known.Id, StringComparison.Ordinal)).MaxBy(known => known.Id.Length);

    /// <summary>A model's bare name: users write it with and without <c>models/</c>.</summary>
    public static string Name(string model) => model.StartsWith("models/", StringComparison.Ordinal) ? model["models/".Length..] : model;

    /// <summary>A user's own file of the same form.</summary>
    /// <exception cref="InputException">It is not there or not of this form.</exception>
    public static ModelCatalog FromFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException(path, null, "there is no such file", "a file of model facts", "Check the name.");
        }
        using var stream = File.OpenRead(path);
        return Parse(stream, path);
    }

    static ModelCatalog Parse(Stream stream, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelCatalog>(stream, Options) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new InputException(file, e.Path, e.Message.Split(" Path: ")[0], "model facts of the form of the file that comes with hero", "Mend the file.", e);
        }
    }
}
