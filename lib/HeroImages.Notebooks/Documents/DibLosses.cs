namespace HeroImages.Notebooks.Documents;

/// <summary>What of a notebook a text notebook cannot hold, and can do without.</summary>
public static class DibLosses
{
    /// <summary>The losses, one sentence part for each kind, such as <c>outputs of 3 cells</c>; none when the notebook comes back as it was.</summary>
    public static IReadOnlyList<string> Of(NotebookDocument notebook) =>
    [
        .. Count(notebook, "outputs", cell => cell.HasOutputs),
        .. Count(notebook, "tags", cell => cell.Tags.Count > 0),
        .. Count(notebook, "attachments", cell => cell.HasAttachments),
    ];

    static IEnumerable<string> Count(NotebookDocument notebook, string what, Func<NotebookCell, bool> has)
    {
        var count = notebook.Cells.Count(has);
        return count == 0 ? [] : [FormattableString.Invariant($"{what} of {count} cell{(count == 1 ? "" : "s")}")];
    }
}
