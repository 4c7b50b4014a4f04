namespace HeroImages.Notebooks.Assistance.Completion;

/// <summary>Completes names and versions of packages from the local cache alone; no feed is asked.</summary>
static class PackageCompletion
{
    /// <summary>What a package that has been begun may go on with.</summary>
    /// <param name="cache">The folder of the cache: a folder for each package, in it one for each version; null offers nothing.</param>
    /// <param name="typed">What follows <c>nuget:</c>, up to the caret.</param>
    /// <param name="position">The caret.</param>
    public static CompletionList Of(string? cache, string typed, int position)
    {
        var comma = typed.IndexOf(',', StringComparison.Ordinal);
        var begun = typed[(comma + 1)..].TrimStart();
        var folder = comma < 0 ? cache : FolderOf(cache, typed[..comma].Trim());
        var names = Folders(folder).Where(n => n.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && !n.StartsWith('.'));
        IEnumerable<CompletionItem> items = comma < 0
            ? names.Order(StringComparer.Ordinal).Select(n => new CompletionItem(NameOf(cache!, n), "package"))
            : names.OrderByDescending(NumberOf).ThenByDescending(n => n, StringComparer.Ordinal).Select(n => new CompletionItem(n, "version"));
        return new CompletionList([.. items], position - begun.Length, position);
    }

    static string? FolderOf(string? cache, string package) =>
        cache is null || package.Length == 0 || package.IndexOfAny(['/', '\\', '.']) == 0 || package.Contains('\0', StringComparison.Ordinal)
            ? null
            : Path.Combine(cache, Path.GetFileName(package).ToLowerInvariant());

    static IEnumerable<string> Folders(string? folder)
    {
        try
        {
            return folder is not null && Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d))] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static Version NumberOf(string version) => Version.TryParse(version.Split('-')[0], out var number) ? number : new Version(0, 0);

    /// <summary>The cache's folders are in lower case; the description inside has the name as its author writes it.</summary>
    static string NameOf(string cache, string lower)
    {
        var descriptions = Folders(Path.Combine(cache, lower)).Select(version => Path.Combine(cache, lower, version, lower + ".nuspec"));
        return descriptions.FirstOrDefault(File.Exists) is { } file && IdIn(file) is { } name && string.Equals(name, lower, StringComparison.OrdinalIgnoreCase) ? name : lower;
    }

    static string? IdIn(string description)
    {
        try
        {
            var line = File.ReadLines(description).FirstOrDefault(l => l.Contains("<id>", StringComparison.Ordinal));
            return line?[(line.IndexOf("<id>", StringComparison.Ordinal) + 4)..].Split('<')[0].Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
