namespace HeroImages.Notebooks.Cells;

/// <summary>A cell to run.</summary>
/// <param name="Code">Its text, with directives and magics.</param>
/// <param name="Number">The number shown beside it, from 1; error traces name it.</param>
/// <param name="FrontEnd">Where its outputs go.</param>
/// <param name="CellId">What identifies the cell in its notebook, so that a second run of it is known as such; null where the front end does not tell.</param>
/// <param name="Silent">Whether it is run without being shown: its value is not put out.</param>
public sealed record CellRequest(string Code, int Number, ICellFrontEnd FrontEnd, string? CellId = null, bool Silent = false);
