using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>What a cell's parts need of the engine that runs it.</summary>
public interface ICellHost
{
    /// <summary>The notebook's folder, absolute; relative paths in a cell start there.</summary>
    string Folder { get; }

    /// <summary>The cell that runs.</summary>
    CellContext Context { get; }

    /// <summary>The C# variables of all cells so far.</summary>
    IVariables Variables { get; }

    /// <summary>The clock.</summary>
    TimeProvider Time { get; }

    /// <summary>Runs C# as if it were a cell: directives such as <c>#r</c> included, its value shown, its error put out.</summary>
    /// <param name="code">The text.</param>
    /// <param name="firstLine">The line, from 0, that it begins in, for diagnostics and traces.</param>
    /// <param name="origin">Absolute path of the file that the text comes from; null for the cell itself.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when it did not compile or threw, which has been put out; the cell then ends.</returns>
    Task<bool> RunCSharpAsync(string code, int firstLine, string? origin, CancellationToken cancel);

    /// <summary>The forms in which a value is shown.</summary>
    MimeBundle Format(object? value);
}
