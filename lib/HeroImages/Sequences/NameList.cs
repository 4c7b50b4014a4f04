using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Names of metadata entries, and which entry each belongs to.</summary>
sealed record NameList(PathColumn Names, Func<int, int> Entry);
