using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Languages;

/// <summary>Reads the cells of notebook files, raw ones left out.</summary>
sealed class NotebookReader : INotebookReader
{
    public IReadOnlyList<ImportedCell> Read(string path) =>
        [.. NotebookFile.Read(path).Cells.Where(cell => cell.Kind != CellKind.Raw).Select(cell => new ImportedCell(cell.Language, cell.Code))];
}
