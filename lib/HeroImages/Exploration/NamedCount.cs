namespace HeroImages.Exploration;

/// <summary>How often something was met.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How often.</param>
public sealed record NamedCount(string Name, long Count);
