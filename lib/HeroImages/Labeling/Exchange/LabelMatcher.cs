using HeroImages.Files;

namespace HeroImages.Labeling.Exchange;

/// <summary>Finds the files of a folder that paths of another machine mean.</summary>
sealed class LabelMatcher
{
    const int ExamplesShown = 3;

    static readonly StringComparison OfRoots = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    readonly string _root;
    readonly HashSet<string> _files;
    readonly ILookup<string, string> _byName;
    readonly ILookup<string, string> _pathsByName;
    readonly Dictionary<string, LabelMatch> _matches;

    /// <param name="images">The folder.</param>
    /// <param name="files">Its files, relative, with slashes.</param>
    /// <param name="paths">All paths that will be asked for: one file is never given to two of them by its name alone.</param>
    public LabelMatcher(string images, IEnumerable<string> files, IEnumerable<string> paths)
    {
        _root = RelativePath.Normalize(Path.GetFullPath(images));
        _files = files.ToHashSet(StringComparer.Ordinal);
        _byName = _files.Order(StringComparer.Ordinal).ToLookup(LabelPath.BaseName, StringComparer.Ordinal);
        var different = paths.Select(RelativePath.Normalize).Distinct(StringComparer.Ordinal).ToList();
        _pathsByName = different.ToLookup(LabelPath.BaseName, StringComparer.Ordinal);
        _matches = different.ToDictionary(path => path, Find, StringComparer.Ordinal);
        WithdrawShared();
    }

    /// <summary>The file that one of the paths means.</summary>
    public LabelMatch Match(string path) => _matches[RelativePath.Normalize(path)];

    LabelMatch Find(string path) =>
        path.Length == 0 ? new(null, LabelMismatch.Nameless, "the label names no picture")
        : ByFullPath(path) is { } file ? LabelMatch.To(file)
        : ByEnd(path) ?? (LabelPath.Unflattened(path) is { } original ? ByEnd(original) : null) ?? ByName(path);

    /// <summary>The path itself, where it lies in the folder, or where the folder has the path that a flat name was made of.</summary>
    string? ByFullPath(string path)
    {
        var own = path.StartsWith(_root.TrimEnd('/') + "/", OfRoots) ? path[(_root.TrimEnd('/').Length + 1)..] : path;
        return _files.Contains(own) ? own : LabelPath.Unflattened(path) is { } original && _files.Contains(original) ? original : null;
    }

    /// <summary>
    /// A file that the path ends with, folders included, or one that ends with the path. Of files that the path ends with, the
    /// longest says most.
    /// </summary>
    LabelMatch? ByEnd(string path)
    {
        var alike = _byName[LabelPath.BaseName(path)].ToList();
        if (alike.Where(file => file.Contains('/') && LabelPath.EndsWith(path, file)).MaxBy(file => file.Length) is { } file)
        {
            return LabelMatch.To(file);
        }
        var longer = path.Contains('/') ? alike.FindAll(file => LabelPath.EndsWith(file, path)) : [];
        return longer.Count == 0 ? null : One(longer);
    }

    LabelMatch ByName(string path)
    {
        var name = LabelPath.BaseName(path);
        var files = _byName[name].ToList();
        return files.Count == 0 ? new(null, LabelMismatch.Missing, $"no file of the folder is called {name}")
            : _pathsByName[name].Skip(1).Any() ? new(null, LabelMismatch.Ambiguous, $"several labels are about a {name}, and its folders are not found here")
            : One(files);
    }

    static LabelMatch One(List<string> files) => files.Count == 1
        ? LabelMatch.To(files[0])
        : new(null, LabelMismatch.Ambiguous, $"{files.Count} files could be meant, such as {string.Join(", ", files.Take(ExamplesShown))}");

    /// <summary>A file that several paths lead to belongs to the one that names it in full, or to none.</summary>
    void WithdrawShared()
    {
        foreach (var shared in _matches.Where(m => m.Value.File is not null).GroupBy(m => m.Value.File!, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).ToList())
        {
            foreach (var (path, _) in shared.Where(m => ByFullPath(m.Key) is null))
            {
                _matches[path] = new(null, LabelMismatch.Ambiguous, $"several labels could be about {shared.Key}");
            }
        }
    }
}
