using HeroImages.Files;

namespace HeroImages.Labeling.Exchange;

/// <summary>Paths of other machines, taken apart the same way on every one.</summary>
static class LabelPath
{
    /// <summary>What stands for a slash in the flat names of candidates.</summary>
    const char FlatSlash = '#';

    /// <summary>The part behind the last slash of either kind.</summary>
    public static string BaseName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The path in the collection that a candidate's flat name was made of; null for another name.</summary>
    public static string? Unflattened(string path) =>
        BaseName(path) is var name && name.Contains(FlatSlash) ? RelativePath.Normalize(name.Replace(FlatSlash, '/')) : null;

    /// <summary>True when a path ends with another, whole folder names only.</summary>
    public static bool EndsWith(string path, string end) =>
        path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[^(end.Length + 1)] == '/');
}
