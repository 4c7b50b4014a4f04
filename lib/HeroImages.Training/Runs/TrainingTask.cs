using HeroImages.Training.Examples;

namespace HeroImages.Training.Runs;

/// <summary>What a model learns from.</summary>
public sealed record TrainingTask
{
    /// <summary>Examples to learn from, by SHA-256; at least one.</summary>
    public required IReadOnlyList<Example> Training { get; init; }

    /// <summary>Examples to decide by when to stop; may be empty. Never any of a test.</summary>
    public required IReadOnlyList<Example> Validation { get; init; }

    /// <summary>Comparisons of pictures, none of which is in a test or in the validation part.</summary>
    public IReadOnlyList<ExamplePair> Pairs { get; init; } = [];

    /// <summary>The seed of everything drawn.</summary>
    public int Seed { get; init; }

    /// <summary>A folder of the training's own, made already, for what lets it go on after being killed; null to do without.</summary>
    public string? Folder { get; init; }

    /// <summary>Folder of what was computed of pictures before, shared by trainings; null to do without.</summary>
    public string? CacheFolder { get; init; }
}
