namespace HeroImages.Notebooks.Cells;

/// <summary>Text written to a stream.</summary>
/// <param name="Kind">Which stream.</param>
/// <param name="Text">Any piece of text; lines may be split over several outputs.</param>
public sealed record StreamOutput(StreamKind Kind, string Text) : CellOutput;
