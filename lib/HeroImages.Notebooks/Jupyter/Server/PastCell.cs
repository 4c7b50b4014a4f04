namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>A cell that was run.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">Its text.</param>
/// <param name="Result">Plain text of its value, or null.</param>
sealed record PastCell(int Number, string Code, string? Result);
