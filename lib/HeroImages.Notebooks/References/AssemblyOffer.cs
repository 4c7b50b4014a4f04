namespace HeroImages.Notebooks.References;

/// <summary>A file that could stand for the name of its assembly.</summary>
/// <param name="File">The file.</param>
/// <param name="CompilePath">What to compile against, where that is another file; null where it is not.</param>
/// <param name="IsNamed">Whether the user named this very file, so that another build in its stead is worth telling.</param>
/// <param name="IsCopied">Whether a copy of it is loaded, so that the user can build it anew.</param>
sealed record AssemblyOffer(AssemblyFile File, string? CompilePath = null, bool IsNamed = false, bool IsCopied = false);
