using HeroImages.Training.Runs;

namespace HeroImages.Training.Tests;

/// <summary>A card of a model of no training in particular.</summary>
static class MadeCard
{
    public static ModelCard Of(string kind, ScoreScale? scale = null) => new()
    {
        Kind = kind,
        Name = "made",
        Options = new Dictionary<string, string>(),
        DataFingerprint = "made",
        Split = "none",
        Scale = scale ?? ScoreScale.None,
        CodeVersion = "0",
    };
}
