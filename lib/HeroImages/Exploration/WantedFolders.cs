using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>The images that are looked for, by folder below the root.</summary>
sealed class WantedFolders
{
    readonly PathColumn _paths;
    readonly Dictionary<string, List<int>> _byFolder;

    public WantedFolders(PathColumn paths, IReadOnlyList<int> images, StringComparer comparer)
    {
        (_paths, _byFolder) = (paths, new(comparer));
        var folders = Enumerable.Range(0, paths.Folders.Count).Select(f => Relative(paths.Folders.Text(f))).ToArray();
        foreach (var image in images)
        {
            if (folders[paths.Folder(image)] is not { } folder || LeavesFolder(image))
            {
                Outside.Add(image);
                continue;
            }
            if (!_byFolder.TryGetValue(folder, out var wanted))
            {
                _byFolder[folder] = wanted = [];
            }
            wanted.Add(image);
        }
    }

    /// <summary>Images whose path is absolute or climbs out of the root.</summary>
    public List<int> Outside { get; } = [];

    /// <summary>Relative folders with slashes, without parts that stand for the same or the upper folder.</summary>
    public IEnumerable<string> Folders => _byFolder.Keys;

    /// <summary>The images of a folder; may be asked from any thread.</summary>
    public IReadOnlyList<int> In(string folder) => _byFolder.TryGetValue(folder, out var images) ? images : [];

    public string Name(int image) => WideText.ToString(_paths.Name(image));

    /// <summary>The folder a path from data names; null when it lies outside the root.</summary>
    public static string? Relative(string folder)
    {
        if (RelativePath.Below("", folder) is null)
        {
            return null;
        }
        var parts = new List<string>();
        foreach (var part in folder.Split('/', '\\').Where(part => part is not ("" or ".")))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
                continue;
            }
            parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>For the few names that are not just names; the folder has been judged before.</summary>
    bool LeavesFolder(int image)
    {
        var name = _paths.Name(image);
        var isPlain = name.Length > 2 && name[1] != ':' && !name.Contains((byte)0);
        return !isPlain && RelativePath.Below("", _paths[image]) is null;
    }
}
