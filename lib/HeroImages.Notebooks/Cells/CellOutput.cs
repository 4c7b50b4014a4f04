namespace HeroImages.Notebooks.Cells;

/// <summary>Something that a cell puts out while it runs, in the order in which it did.</summary>
public abstract record CellOutput;
