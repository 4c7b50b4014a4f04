using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Pairs of images and metadata names of which one is the end of the other, whole parts compared: paths below another
/// folder, or absolute ones of another computer. A bare file name is an end only if it occurs once on either side.
/// </summary>
/// <param name="files">The images' paths.</param>
/// <param name="list">The metadata's names.</param>
/// <param name="foldCase">Whether upper and lower case are the same.</param>
/// <param name="allImages">Gives all images, for judging whether a bare name occurs once.</param>
/// <param name="allRows">Gives all names, likewise.</param>
sealed class SuffixPairs(
    PathColumn files, NameList list, bool foldCase, Func<IReadOnlyList<int>> allImages, Func<IReadOnlyList<int>> allRows)
{
    readonly Lazy<KeyIndex> _imageNames = new(() => new KeyIndex(new PathKeys(files, foldCase), allImages(), lastPartOnly: true));
    readonly Lazy<KeyIndex> _otherNames = new(() => new KeyIndex(new PathKeys(list.Names, foldCase), allRows(), lastPartOnly: true));

    /// <summary>Finds all pairs.</summary>
    /// <param name="images">Images to pair.</param>
    /// <param name="rows">Names to pair.</param>
    /// <param name="add">Told each pair, as image and entry, some of them twice.</param>
    /// <param name="cancel">Stops the search.</param>
    public void Find(IReadOnlyList<int> images, IReadOnlyList<int> rows, Action<int, int> add, CancellationToken cancel)
    {
        Collect(files, images, list.Names, rows, (image, row) => add(image, list.Entry(row)), cancel);
        Collect(list.Names, rows, files, images, (row, image) => add(image, list.Entry(row)), cancel);
    }

    /// <summary>Looks for every end of the long paths among the whole short ones.</summary>
    void Collect(
        PathColumn longPaths, IReadOnlyList<int> longRows, PathColumn shortPaths, IReadOnlyList<int> shortRows,
        Action<int, int> add, CancellationToken cancel)
    {
        var index = new KeyIndex(new PathKeys(shortPaths, foldCase), shortRows);
        var keys = new PathKeys(longPaths, foldCase);
        var found = new List<int>();
        foreach (var longRow in longRows)
        {
            cancel.ThrowIfCancellationRequested();
            var key = keys[longRow];
            for (var start = 0; start >= 0; start = NextPart(key, start))
            {
                found.Clear();
                index.Find(key[start..], found);
                if (found.Count > 0 && MayEndHere(key[start..]))
                {
                    foreach (var shortRow in found)
                    {
                        add(longRow, shortRow);
                    }
                }
            }
        }
    }

    bool MayEndHere(ReadOnlySpan<byte> end) =>
        end.Contains((byte)'/') || (!_imageNames.Value.IsRepeated(end) && !_otherNames.Value.IsRepeated(end));

    /// <summary>Start of the part after the one that begins at <paramref name="start"/>; -1 behind the last.</summary>
    static int NextPart(ReadOnlySpan<byte> key, int start) =>
        key[start..].IndexOf((byte)'/') is >= 0 and var slash ? start + slash + 1 : -1;
}
