using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;

namespace HeroImages.Labeling.Rubrics;

/// <summary>The rubrics that come with the library, and those of users.</summary>
public static class RubricFiles
{
    /// <summary>The rubric that is used unless another is named.</summary>
    public const string Default = "heroes";

    const string Prefix = "HeroImages.Labeling.Rubrics.";

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Names of the rubrics that come with the library, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(RubricFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^".json".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>A rubric by the name of one of ours, or by the path of a file.</summary>
    /// <exception cref="InputException">There is none of that name, or the file is no rubric.</exception>
    public static Rubric Get(string nameOrPath) => Names.Contains(nameOrPath)
        ? Read(typeof(RubricFiles).Assembly.GetManifestResourceStream($"{Prefix}{nameOrPath}.json")!, nameOrPath)
        : FromFile(nameOrPath);

    static Rubric FromFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException("--rubric", null, $"\"{path}\"", $"{string.Join(" or ", Names)}, or the path of a rubric file", "Check the name.");
        }
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    static Rubric Read(Stream stream, string file)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize<Rubric>(stream, Options), file);
        }
        catch (JsonException e)
        {
            throw new InputException(file, e.Path, e.Message.Split(" Path: ")[0], "a rubric: name, description, role, task, criteria, bands, notes, parts", "Mend the file; docs/rubrics.md shows one.", e);
        }
    }

    static Rubric Checked(Rubric? rubric, string file)
    {
        var names = rubric is null ? [] : AnswerSchema.Names(rubric).ToList();
        return rubric is not null && names.Distinct().Count() == names.Count && rubric.Parts.All(part => part.Name.Length > 0 && part.Name.All(c => char.IsAsciiLetterLower(c) || c == '_'))
            ? rubric
            : throw new InputException(
                file, "parts", "names that are empty, doubled, taken (reasoning, score) or not made of a-z and _", "a lower-case word for each sub-score", "Rename them.");
    }
}
