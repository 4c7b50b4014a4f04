namespace HeroImages.Notebooks.Cells;

/// <summary>New forms of a value shown earlier, by this cell or another.</summary>
/// <param name="Bundle">Its forms now.</param>
/// <param name="DisplayId">The name it was shown under; every copy of it changes.</param>
public sealed record UpdateOutput(MimeBundle Bundle, string DisplayId) : CellOutput;
