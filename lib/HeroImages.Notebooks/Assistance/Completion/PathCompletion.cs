namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Completes paths of files and folders, with <c>/</c> on every system.</summary>
static class PathCompletion
{
    const int MostItems = 1000;

    /// <summary>What a path that has been begun may go on with: folders end in <c>/</c>.</summary>
    /// <param name="folder">Relative paths start here.</param>
    /// <param name="typed">The path so far.</param>
    /// <param name="position">Where the typed text ends in the cell.</param>
    /// <param name="extensions">Endings of the files to offer, with their dots; none offers all files.</param>
    /// <returns>The items replace what stands behind the last slash.</returns>
    public static CompletionList Of(string? folder, string typed, int position, params IReadOnlyList<string> extensions)
    {
        var slash = typed.LastIndexOfAny(['/', '\\']) + 1;
        var name = typed[slash..];
        var items = folder is null || typed.Contains('\0', StringComparison.Ordinal) ? [] : Entries(Path.Combine(folder, typed[..slash]), name, extensions);
        return new CompletionList(items, position - name.Length, position);
    }

    static List<CompletionItem> Entries(string folder, string name, IReadOnlyList<string> extensions)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(e => IsOffered(e, name, extensions)).Take(MostItems).Select(Item)
                .OrderBy(i => i.Kind == "folder" ? 0 : 1).ThenBy(i => i.Text, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            return [];
        }
    }

    static bool IsOffered(FileSystemInfo entry, string name, IReadOnlyList<string> extensions) =>
        entry.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (name.StartsWith('.') || !entry.Name.StartsWith('.'))
        && (entry is DirectoryInfo || extensions.Count == 0 || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase));

    static CompletionItem Item(FileSystemInfo entry) =>
        entry is DirectoryInfo ? new CompletionItem(entry.Name + "/", "folder") : new CompletionItem(entry.Name, "path");
}
