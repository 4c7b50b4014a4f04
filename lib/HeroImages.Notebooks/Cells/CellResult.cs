namespace HeroImages.Notebooks.Cells;

/// <summary>How a cell ended.</summary>
/// <param name="Status">In a word.</param>
/// <param name="Error">Why, unless it is done. It has also been put out.</param>
public sealed record CellResult(CellStatus Status, ErrorOutput? Error = null)
{
    /// <summary>All of it ran.</summary>
    public static CellResult Done { get; } = new(CellStatus.Done);
}
