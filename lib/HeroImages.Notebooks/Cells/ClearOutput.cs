namespace HeroImages.Notebooks.Cells;

/// <summary>Takes away what the cell has put out so far.</summary>
/// <param name="Wait">Whether to keep it until the next output comes, so that nothing flickers.</param>
public sealed record ClearOutput(bool Wait) : CellOutput;
