namespace HeroImages.Notebooks.Compiling;

/// <summary>Something that the compiler has to say about a cell.</summary>
/// <param name="Line">Line of the cell, from 1; 0 where it concerns none.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Id">Such as <c>CS0103</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsError">Whether the cell cannot run; else it is a warning.</param>
/// <param name="SourceLine">The line as it was written, or an empty text.</param>
/// <param name="Length">How much of the line it concerns, in UTF-16 units.</param>
sealed record CellProblem(int Line, int Column, string Id, string Message, bool IsError, string SourceLine, int Length);
