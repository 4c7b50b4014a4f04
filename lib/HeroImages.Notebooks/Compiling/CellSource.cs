namespace HeroImages.Notebooks.Compiling;

/// <summary>C# text to compile.</summary>
/// <param name="Code">The text, its references to packages and assemblies taken out.</param>
/// <param name="Origin">Where it stands, such as <c>cell 3</c> or the name of an imported file; traces name it.</param>
/// <param name="FirstLine">Lines of the cell before it, from 0.</param>
sealed record CellSource(string Code, string Origin, int FirstLine = 0);
