using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Chooses which paths are looked for.</summary>
static class PathSample
{
    /// <summary>Each different path once, in file order.</summary>
    public static List<int> All(PathColumn paths)
    {
        var repeats = paths.Repeats.Select(r => r.Later).ToHashSet();
        return [.. Enumerable.Range(0, paths.Count).Where(i => !repeats.Contains(i))];
    }

    /// <summary>As many as asked for, told by a hash of seed and path, so that their order does not matter.</summary>
    public static List<int> Draw(PathColumn paths, IReadOnlyList<int> images, int count, int seed)
    {
        var hashes = images.Select(i => Hash(paths, i, (ulong)seed)).ToArray();
        var drawn = images.ToArray();
        Array.Sort(hashes, drawn);
        return [.. drawn.Take(count).Order()];
    }

    static ulong Hash(PathColumn paths, int image, ulong seed) =>
        TextHash.Of(paths.Name(image), TextHash.Of(paths.Folders[paths.Folder(image)], seed));
}
