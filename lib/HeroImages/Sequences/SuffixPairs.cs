using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Pairs of images and metadata names of which one is the end of the other, whole parts compared: paths below another
/// folder, or absolute ones of another computer. A bare file name is an end only if it occurs once on either side.
/// </summary>
sealed class SuffixPairs(PathColumn files, NameList list, bool foldCase)
{
    /// <summary>Finds all pairs, as image and entry.</summary>
    /// <param name="images">Images to pair.</param>
    /// <param name="rows">Names to pair.</param>
    /// <param name="allImages">All images, for judging whether a bare name occurs once.</param>
    /// <param name="allRows">All names, likewise.</param>
    public IEnumerable<(int Image, int Entry)> Find(
        IReadOnlyList<int> images, IReadOnlyList<int> rows, Func<IReadOnlyList<int>> allImages, Func<IReadOnlyList<int>> allRows)
    {
        var pairs = new List<(int Image, int Row)>();
        var bare = new List<(int Image, int Row)>();
        Collect(files, images, list.Names, rows, (image, row, isBare) => (isBare ? bare : pairs).Add((image, row)));
        Collect(list.Names, rows, files, images, (row, image, isBare) => (isBare ? bare : pairs).Add((image, row)));
        if (bare.Count > 0)
        {
            pairs.AddRange(Unrepeated(bare, allImages(), allRows()));
        }
        return pairs.Select(p => (p.Image, list.Entry(p.Row)));
    }

    /// <summary>Looks for every end of the long paths among the whole short ones.</summary>
    void Collect(
        PathColumn longPaths, IReadOnlyList<int> longRows, PathColumn shortPaths, IReadOnlyList<int> shortRows, Action<int, int, bool> add)
    {
        var index = new KeyIndex(new PathKeys(shortPaths, foldCase), shortRows);
        var keys = new PathKeys(longPaths, foldCase);
        var found = new List<int>();
        foreach (var longRow in longRows)
        {
            var key = keys[longRow];
            for (var start = 0; start >= 0; start = NextPart(key, start))
            {
                found.Clear();
                index.Find(key[start..], found);
                var isBare = !key[start..].Contains((byte)'/');
                found.ForEach(shortRow => add(longRow, shortRow, isBare));
            }
        }
    }

    IEnumerable<(int Image, int Row)> Unrepeated(
        List<(int Image, int Row)> pairs, IReadOnlyList<int> allImages, IReadOnlyList<int> allRows)
    {
        var imageNames = new KeyIndex(new PathKeys(files, foldCase), allImages, lastPartOnly: true);
        var otherNames = new KeyIndex(new PathKeys(list.Names, foldCase), allRows, lastPartOnly: true);
        var keys = new PathKeys(files, foldCase);
        foreach (var pair in pairs)
        {
            var name = keys[pair.Image];
            name = name[(name.LastIndexOf((byte)'/') + 1)..];
            if (!imageNames.IsRepeated(name) && !otherNames.IsRepeated(name))
            {
                yield return pair;
            }
        }
    }

    /// <summary>Start of the part after the one that begins at <paramref name="start"/>; -1 behind the last.</summary>
    static int NextPart(ReadOnlySpan<byte> key, int start) =>
        key[start..].IndexOf((byte)'/') is >= 0 and var slash ? start + slash + 1 : -1;
}
