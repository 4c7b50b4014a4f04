namespace HeroImages.Notebooks.Compiling;

/// <summary>What became of compiling a cell.</summary>
/// <param name="Cell">The assembly, or null where there are errors.</param>
/// <param name="Problems">Errors and warnings, in the order of the text.</param>
sealed record CompilationResult(CompiledCell? Cell, IReadOnlyList<CellProblem> Problems)
{
    /// <summary>Whether there was nothing to compile, as where all is comment.</summary>
    public bool IsEmpty => Cell is null && !Problems.Any(p => p.IsError);
}
