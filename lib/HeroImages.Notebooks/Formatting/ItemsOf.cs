using System.Collections;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The items of a sequence, without what else it holds.</summary>
/// <param name="Sequence">The sequence.</param>
sealed record ItemsOf(IEnumerable Sequence);
