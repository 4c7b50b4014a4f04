using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>Names for files that belong to pictures: in the same folders as these, under names that every system allows.</summary>
static class TreeNames
{
    /// <summary>The path below the output folder, with slashes and without ending, that the files of a picture share.</summary>
    /// <param name="files">Names of pictures in the collection, each once.</param>
    /// <returns>For each a path of its own, also where upper and lower case are the same.</returns>
    public static IReadOnlyDictionary<string, string> For(IReadOnlyList<string> files)
    {
        var stems = files.ToDictionary(file => file, Stem, StringComparer.Ordinal);
        var parts = FlatNames.For(stems.Values.SelectMany(parts => parts));
        var paths = stems.ToDictionary(stem => stem.Key, stem => string.Join('/', stem.Value.Select(part => parts[part])), StringComparer.Ordinal);
        var shared = paths.Values.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return paths.ToDictionary(path => path.Key, path => shared.Contains(path.Value) ? $"{path.Value}~{Hash(path.Key)}" : path.Value, StringComparer.Ordinal);
    }

    /// <summary>Folders and the name without ending; one name where the path cannot be followed below a folder.</summary>
    static string[] Stem(string file)
    {
        var parts = RelativePath.IsAbsolute(file) || RelativePath.Climbs(file) ? [file] : file.Split('/', '\\').Where(part => part is not ("" or "." or "..")).ToArray();
        var name = parts is [.., var last] ? last : file;
        var dot = name.LastIndexOf('.');
        return [.. parts.SkipLast(1), dot > 0 ? name[..dot] : name];
    }

    static string Hash(string file) => TextHash.Of(WideText.ToBytes(file)).ToString("x16", CultureInfo.InvariantCulture);
}
