using System.Reflection;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Scoring.Shards;

/// <summary>What all parts of a run share: scores of different keys are never put together.</summary>
/// <param name="Manifest">Hash of the manifest.</param>
/// <param name="Model">Hash of the model and of how it prepares pictures.</param>
/// <param name="Preparation">How it prepares them, in words.</param>
/// <param name="Tool">Version of the program, which fixes those of the libraries that decode and write.</param>
public sealed record RunKey(string Manifest, string Model, string Preparation, string Tool)
{
    /// <summary>The version of this program.</summary>
    public static string PresentTool { get; } = typeof(RunKey).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The key of a run.</summary>
    public static RunKey Of(Manifest manifest, IScorer scorer) => new(manifest.Hash, scorer.ModelHash, scorer.Preparation, PresentTool);

    /// <summary>In what another key differs, in words; null when it is the same.</summary>
    public string? Differs(RunKey? other) =>
        other is null ? "it says nothing of manifest and model"
        : Manifest != other.Manifest ? "it is of another manifest"
        : Model != other.Model ? "it is of another model"
        : Preparation != other.Preparation ? "its pictures were prepared in another way"
        : Tool != other.Tool ? $"version {other.Tool} of the program made it, and this is {Tool}"
        : null;
}
