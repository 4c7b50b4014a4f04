namespace HeroImages.Notebooks.Formatting;

/// <summary>What stands in a cell of a table whose row has no such part; unlike null, it is written as an empty text.</summary>
sealed class Nothing : IFormattable
{
    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => "";
}
