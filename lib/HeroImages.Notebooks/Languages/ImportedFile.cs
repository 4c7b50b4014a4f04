namespace HeroImages.Notebooks.Languages;

/// <summary>A file whose cells run on behalf of another.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="ImportedBy">The file that imports it; null when the cell itself does.</param>
public sealed record ImportedFile(string Path, ImportedFile? ImportedBy)
{
    /// <summary>Whether a file is this one or one of those that led here.</summary>
    internal bool Contains(string path) =>
        string.Equals(Path, path, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
        || ImportedBy?.Contains(path) == true;

    /// <summary>The files from the first imported to this one.</summary>
    internal IEnumerable<string> Chain => ImportedBy is null ? [Path] : ImportedBy.Chain.Append(Path);
}
