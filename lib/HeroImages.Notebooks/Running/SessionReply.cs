using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Running;

/// <summary>How a cell ended.</summary>
/// <param name="Result">In a word, and why.</param>
/// <param name="Number">Its number, from 1; null when the kernel gave none.</param>
sealed record SessionReply(CellResult Result, int? Number);
