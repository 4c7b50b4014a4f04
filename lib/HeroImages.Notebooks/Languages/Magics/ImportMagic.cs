using HeroImages.Files;

namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>
/// Runs the cells of another file, each time that it is asked to. Paths in an imported file start in its own folder. A file that
/// would import itself, over others or not, is refused.
/// </summary>
/// <param name="notebooks">Reads notebooks.</param>
sealed class ImportMagic(INotebookReader notebooks) : ICellMagic
{
    public string Name => "import";

    public MagicSyntax Syntax { get; } = new(
        "Runs the cells of an .ipynb or .dib notebook, or a .cs or .csx file, found relative to the file that this stands in; prose is shown.", [], "FILE");

    public async Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var path = Path.GetFullPath(scope.ResolveText("file", arguments.Operand!), scope.Folder);
        if (scope.File?.Contains(path) == true)
        {
            throw new CellException("CircularImport", $"{path} imports itself: {string.Join(" imports ", scope.File.Chain.Append(path))}.");
        }
        var file = new ImportedFile(path, scope.File);
        foreach (var cell in Read(path))
        {
            var inner = new CellScope(scope.Host, scope.Languages, file);
            if (!await scope.Languages.Runner.RunAsync(cell.Text, cell.Language, inner, cancel).ConfigureAwait(false))
            {
                return false;
            }
        }
        return true;
    }

    IReadOnlyList<ImportedCell> Read(string path)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".IPYNB" or ".DIB" => notebooks.Read(path),
                ".CS" or ".CSX" => [new(CellSplitter.CSharp, File.ReadAllText(path))],
                _ => throw new CellException("InvalidFile", $"{path} cannot be imported: only .ipynb, .dib, .cs and .csx can."),
            };
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            throw new CellException("InvalidFile", e is InputException ? e.Message : $"{path}: {e.Message}", e);
        }
    }
}
