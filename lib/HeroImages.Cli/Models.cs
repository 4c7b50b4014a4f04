using HeroImages.Scoring;

namespace HeroImages.Cli;

/// <summary>The models that commands can open.</summary>
static class Models
{
    /// <summary>The built-in one, and the kinds of trained ones.</summary>
    public static Scorers Known { get; } = new();
}
