using HeroImages.Files;

namespace HeroImages.Notebooks.Documents;

/// <summary>Turns notebook files of one kind into the other.</summary>
public static class NotebookConverter
{
    /// <summary>Converts a file; the extensions tell from what to what.</summary>
    /// <param name="source">The notebook to read.</param>
    /// <param name="target">The notebook to write.</param>
    /// <param name="lossy">Whether what a text notebook cannot hold may be left out.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <returns>What was left out, as <see cref="DibLosses"/> says it.</returns>
    /// <exception cref="InputException">
    /// Something would be lost or could not be said, the target is there already, or a file cannot be read or written.
    /// </exception>
    public static IReadOnlyList<string> Convert(string source, string target, bool lossy = false, bool overwrite = false)
    {
        CheckTarget(source, target, overwrite);
        var notebook = NotebookFile.Read(source);
        var losses = NotebookFile.IsDib(target) ? DibLosses.Of(notebook) : [];
        if (losses.Count > 0 && !lossy)
        {
            throw new InputException(source, null, string.Join(", ", losses), "a notebook that a text notebook can hold", "Leave them out with --lossy.");
        }
        var text = NotebookFile.IsDib(target) ? DibWriter.Write(source, notebook) : NotebookFile.ToText(target, notebook);
        NotebookFile.WriteText(target, text);
        return losses;
    }

    static void CheckTarget(string source, string target, bool overwrite)
    {
        if (!NotebookFile.IsNotebook(target) || NotebookFile.IsDib(source) == NotebookFile.IsDib(target))
        {
            throw new InputException(target, null, "no notebook of the other kind", $"a name that ends in {(NotebookFile.IsDib(source) ? NotebookFile.IpynbExtension : NotebookFile.DibExtension)}");
        }
        if (File.Exists(target) && !overwrite)
        {
            throw new InputException(target, null, "there is such a file already", "a new one", "Name another, or replace it with --overwrite.");
        }
    }
}
