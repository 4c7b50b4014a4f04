namespace HeroImages.Notebooks.Cells;

/// <summary>The value of the expression that a cell ends with.</summary>
/// <param name="Bundle">Its forms.</param>
public sealed record ResultOutput(MimeBundle Bundle) : CellOutput;
