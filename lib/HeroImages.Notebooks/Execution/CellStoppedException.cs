namespace HeroImages.Notebooks.Execution;

/// <summary>Thrown inside a cell that is to be stopped.</summary>
public sealed class CellStoppedException() : OperationCanceledException("The cell was stopped.");
