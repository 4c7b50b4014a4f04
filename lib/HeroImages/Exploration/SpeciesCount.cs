using HeroImages.Detections;

namespace HeroImages.Exploration;

/// <summary>How often a species was met.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Kind">What the class stands for.</param>
/// <param name="Count">How often: what is counted is said where the list stands.</param>
public sealed record SpeciesCount(string Name, ClassLabelKind Kind, long Count);
