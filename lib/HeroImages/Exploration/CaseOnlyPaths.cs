using System.Numerics;
using System.Text;
using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Finds paths that another path equals but for upper and lower case.</summary>
sealed class CaseOnlyPaths
{
    readonly PathColumn _paths;
    readonly int[] _foldedFolder;
    readonly int[] _slots;
    readonly ulong[] _hashes;
    byte[] _name = new byte[256];

    CaseOnlyPaths(PathColumn paths)
    {
        _paths = paths;
        var folded = new TextTable();
        _foldedFolder = [.. Enumerable.Range(0, paths.Folders.Count).Select(f => folded.Intern(FoldText(paths.Folders[f])))];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16L, paths.Count * 3L / 2))];
        _hashes = new ulong[paths.Count];
    }

    /// <summary>Images whose path differs from an earlier one in case only, in file order; exact repeats are no difference.</summary>
    public static List<int> Find(PathColumn paths)
    {
        var search = new CaseOnlyPaths(paths);
        var repeats = paths.Repeats.Select(r => r.Later).ToHashSet();
        return [.. Enumerable.Range(0, paths.Count).Where(i => !search.TryPlace(i) && !repeats.Contains(i))];
    }

    /// <summary>False when an earlier path takes the place.</summary>
    bool TryPlace(int image)
    {
        var hash = TextHash.Of(FoldedName(image), (ulong)_foldedFolder[_paths.Folder(image)] * 0x9e37_79b9);
        _hashes[image] = hash;
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var held = _slots[slot] - 1;
            if (held < 0)
            {
                _slots[slot] = image + 1;
                return true;
            }
            if (_hashes[held] == hash && AreSame(held, image))
            {
                return false;
            }
        }
    }

    bool AreSame(int a, int b) =>
        _foldedFolder[_paths.Folder(a)] == _foldedFolder[_paths.Folder(b)] && FoldText(_paths.Name(a)).AsSpan().SequenceEqual(FoldText(_paths.Name(b)));

    /// <summary>The name in lower case; valid until the next call.</summary>
    ReadOnlySpan<byte> FoldedName(int image)
    {
        var name = _paths.Name(image);
        if (!Ascii.IsValid(name))
        {
            return FoldText(name);
        }
        if (_name.Length < name.Length)
        {
            _name = new byte[name.Length * 2];
        }
        Ascii.ToLower(name, _name, out var written);
        return _name.AsSpan(0, written);
    }

    static byte[] FoldText(ReadOnlySpan<byte> text) => WideText.ToBytes(WideText.ToString(text).ToLowerInvariant());
}
