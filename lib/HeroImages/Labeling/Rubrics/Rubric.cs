using System.Security.Cryptography;
using System.Text;

namespace HeroImages.Labeling.Rubrics;

/// <summary>What a model is told about judging: data, read from a named file.</summary>
public sealed record Rubric
{
    /// <summary>Lower-case name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, for people who choose among rubrics; the model does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Who the model is to be; sent as the system's instruction.</summary>
    public required string Role { get; init; }

    /// <summary>What it is to do.</summary>
    public required string Task { get; init; }

    /// <summary>What counts, one sentence each.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>What the numbers mean, from the lowest on.</summary>
    public IReadOnlyList<RubricBand> Bands { get; init; } = [];

    /// <summary>What else to mind, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Sub-scores in the order in which they are asked for, each 0 to 10.</summary>
    public IReadOnlyList<RubricPart> Parts { get; init; } = [];

    /// <summary>The name and the beginning of a hash over all that the model is told; another text is another rubric.</summary>
    public string Id => $"{Name}@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Role}\n{Prompt}\n{AnswerSchema.Of(this)}")))[..8]}";

    /// <summary>The text that goes with each picture.</summary>
    public string Prompt => string.Join('\n', Lines());

    IEnumerable<string> Lines() =>
    [
        Task,
        .. Section("What counts:", Criteria),
        .. Section("Sub-scores:", Parts.Select(part => $"{part.Name}: {part.Meaning}")),
        .. Section("The scale of the whole:", Bands.Select(band => band.ToString())),
        .. Section("The answer:", [.. Notes, $"One JSON object and nothing around it, with {Members()}."]),
    ];

    string Members() => string.Join(", ", [.. AnswerSchema.Names(this).Select(name => $"\"{name}\"")]);

    static IEnumerable<string> Section(string heading, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}").ToList();
        return lines.Count == 0 ? [] : [heading, .. lines];
    }
}
