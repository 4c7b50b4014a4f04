namespace HeroImages.Notebooks.References;

/// <summary>An assembly that stands for its name in the cells.</summary>
/// <param name="File">What is loaded when it is needed: the file itself, or a copy of it.</param>
/// <param name="CompilePath">What cells are compiled against.</param>
/// <param name="Origin">The file that the user or the package has.</param>
sealed record CellAssembly(AssemblyFile File, string CompilePath, string Origin);
