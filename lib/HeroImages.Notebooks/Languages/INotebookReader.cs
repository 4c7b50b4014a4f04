using HeroImages.Files;

namespace HeroImages.Notebooks.Languages;

/// <summary>Reads the cells of notebooks that are imported.</summary>
public interface INotebookReader
{
    /// <summary>The cells of an <c>.ipynb</c> or <c>.dib</c> file that can run or be shown, in order.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    IReadOnlyList<ImportedCell> Read(string path);
}
