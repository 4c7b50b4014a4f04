namespace HeroImages.Notebooks.Cells;

/// <summary>A value that a cell shows.</summary>
/// <param name="Bundle">Its forms.</param>
/// <param name="DisplayId">Name by which it can be updated, or null.</param>
public sealed record DisplayOutput(MimeBundle Bundle, string? DisplayId = null) : CellOutput;
