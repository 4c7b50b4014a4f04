namespace HeroImages.Notebooks.Assistance;

/// <summary>What could stand at a place of a cell.</summary>
/// <param name="Items">Those that begin with what stands there, best first, no text twice.</param>
/// <param name="Start">Where the text to replace begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
public sealed record CompletionList(IReadOnlyList<CompletionItem> Items, int Start, int End);
