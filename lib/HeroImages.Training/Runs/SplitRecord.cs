using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>A split as <c>split.json</c> holds it.</summary>
/// <param name="Seed">The seed of the hash that divides.</param>
/// <param name="HasFixedParts">Whether parts are fixed, rather than taking turns.</param>
/// <param name="Parts">The part of each key that groups are made by; empty where parts take turns.</param>
sealed record SplitRecord(int Seed, bool HasFixedParts, IReadOnlyDictionary<string, Part> Parts);
