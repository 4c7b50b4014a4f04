using System.Text;
using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Finds paths that another path equals but for upper and lower case.</summary>
sealed class CaseOnlyPaths
{
    readonly PathColumn _paths;
    readonly ulong[] _folderHash;
    byte[] _name = new byte[256];

    CaseOnlyPaths(PathColumn paths)
    {
        _paths = paths;
        _folderHash = [.. Enumerable.Range(0, paths.Folders.Count).Select(f => TextHash.Of(Fold(paths.Folders[f])))];
    }

    /// <summary>
    /// The first image of each path that differs from an earlier path in case only, in file order; exact repeats are
    /// no difference.
    /// </summary>
    public static List<int> Find(PathColumn paths)
    {
        var search = new CaseOnlyPaths(paths);
        var suspects = search.HashesThatRepeat();
        return suspects.Count == 0 ? [] : [.. Enumerable.Range(0, paths.Count)
            .Where(i => suspects.Contains(search.Hash(i)))
            .DistinctBy(i => paths[i])
            .GroupBy(i => paths[i].ToLowerInvariant())
            .SelectMany(same => same.Skip(1))
            .Order()];
    }

    /// <summary>Sorting the bare hashes is several times as fast as a table of this size, which misses the cache each time.</summary>
    HashSet<ulong> HashesThatRepeat()
    {
        var hashes = new ulong[_paths.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Hash(i);
        }
        Array.Sort(hashes);
        var repeated = new HashSet<ulong>();
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] == hashes[i - 1])
            {
                repeated.Add(hashes[i]);
            }
        }
        return repeated;
    }

    /// <summary>A hash that does not depend on case.</summary>
    ulong Hash(int image)
    {
        var name = _paths.Name(image);
        var folder = _folderHash[_paths.Folder(image)];
        if (!Ascii.IsValid(name))
        {
            return TextHash.Of(Fold(name), folder);
        }
        if (_name.Length < name.Length)
        {
            _name = new byte[name.Length * 2];
        }
        Ascii.ToLower(name, _name, out var written);
        return TextHash.Of(_name.AsSpan(0, written), folder);
    }

    static byte[] Fold(ReadOnlySpan<byte> text) => WideText.ToBytes(WideText.ToString(text).ToLowerInvariant());
}
