namespace HeroImages.Exploration;

/// <summary>Finds folders below a root whose names differ from what is wanted in upper and lower case only.</summary>
sealed class CaseFinder(string root)
{
    readonly Dictionary<string, string?> _actual = new(StringComparer.Ordinal) { [""] = "" };
    readonly Dictionary<string, Dictionary<string, string>> _children = new(StringComparer.Ordinal);

    public string Root => root;

    /// <summary>Compares names as the file system of the root does.</summary>
    public StringComparer Comparer { get; } = TellsCaseApart(root) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The folder as the disk has it, relative with slashes; null when there is none.</summary>
    public string? Folder(string folder)
    {
        if (_actual.TryGetValue(folder, out var known))
        {
            return known;
        }
        var split = folder.LastIndexOf('/');
        var parent = Folder(split < 0 ? "" : folder[..split]);
        return _actual[folder] = parent is null ? null : Child(parent, folder[(split + 1)..]);
    }

    /// <summary>The names of the files in a folder that exists, by name in any case; of several, the first by ordinal order.</summary>
    public Dictionary<string, string> Files(string folder) => ByName(folder, Directory.EnumerateFiles);

    /// <summary>Where a relative folder or file lies.</summary>
    public string FullPath(string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));

    string? Child(string parent, string name)
    {
        var exact = Join(parent, name);
        if (Directory.Exists(FullPath(exact)))
        {
            return exact;
        }
        if (!_children.TryGetValue(parent, out var children))
        {
            _children[parent] = children = ByName(parent, Directory.EnumerateDirectories);
        }
        return children.TryGetValue(name, out var actual) ? Join(parent, actual) : null;
    }

    /// <summary>A file or folder within a relative folder.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    Dictionary<string, string> ByName(string folder, Func<string, IEnumerable<string>> list)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names(folder, list).Order(StringComparer.Ordinal))
        {
            byName.TryAdd(name, name);
        }
        return byName;
    }

    /// <summary>Tried on an entry of the root itself, since a mounted disk may follow other rules than the system's own.</summary>
    static bool TellsCaseApart(string root)
    {
        var name = Directory.EnumerateFileSystemEntries(root).Select(p => Path.GetFileName(p)).FirstOrDefault(n => Swapped(n) != n);
        return name is null
            ? !(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            : !Path.Exists(Path.Combine(root, Swapped(name))) || Directory.EnumerateFileSystemEntries(root).Any(p => Path.GetFileName(p) == Swapped(name));
    }

    static string Swapped(string name) => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));

    /// <summary>A folder that must not be listed has nothing to suggest.</summary>
    List<string> Names(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(FullPath(folder)).Select(p => Path.GetFileName(p))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
