namespace HeroImages.Notebooks.Formatting;

/// <summary>A column of a table.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="IsNumeric">Whether it is aligned to the right.</param>
/// <param name="Hint">More about it, shown on demand, such as the type of its values.</param>
sealed record Column(string Name, bool IsNumeric = false, string? Hint = null);
