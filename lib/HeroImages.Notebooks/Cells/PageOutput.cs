namespace HeroImages.Notebooks.Cells;

/// <summary>Help that a front end shows beside the notebook, in its pager.</summary>
/// <param name="Bundle">Its forms; plain text among them.</param>
public sealed record PageOutput(MimeBundle Bundle) : CellOutput;
