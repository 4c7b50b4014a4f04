using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Matches images whose exact name the metadata does not have, in stages: other slashes, another name of the same
/// medium, other case, the end of the path. A later stage sees only what the earlier ones left over, and from the
/// second on a pair counts only if neither side has another candidate, so that no order plays a part.
/// </summary>
sealed class LooseMatcher(PathColumn files, MetadataTable metadata, NameMatch match, CancellationToken cancel)
{
    HashSet<int> _superseded = [];

    /// <summary>Matches what can be matched of the images without entry.</summary>
    public void Match()
    {
        var hasFreeEntries = match.UsedEntries + match.Repeated.Count < metadata.Count;
        var hasOddPaths = HasOddFolder(files.Folders) || HasOddFolder(metadata.Names.Folders);
        if (metadata.Count == 0 || !(hasFreeEntries || hasOddPaths) || UnmatchedImages().Count == 0)
        {
            return;
        }
        _superseded = Superseded(metadata.Names);
        if (hasOddPaths)
        {
            MatchOtherSlashes();
        }
        foreach (var list in Lists().Skip(1))
        {
            Accept(SequenceOrigin.MetadataOtherName, list, (images, add) => FindEqual(images, list, foldCase: false, add));
        }
        foreach (var list in Lists())
        {
            Accept(SequenceOrigin.MetadataOtherCase, list, (images, add) => FindEqual(images, list, foldCase: true, add));
        }
        foreach (var (list, foldCase) in Lists().SelectMany(l => new[] { (l, false), (l, true) }))
        {
            var pairs = new SuffixPairs(files, list, foldCase, AllImages, () => Rows(list));
            Accept(SequenceOrigin.MetadataBySuffix, list, (images, add) => pairs.Find(images, FreeRows(list), add, cancel));
        }
    }

    /// <summary>Of names that are the same but for slashes the ordinally first counts; also one that is in use already.</summary>
    void MatchOtherSlashes()
    {
        var names = metadata.Names;
        var list = new NameList(names, row => row);
        var index = new KeyIndex(new PathKeys(names, foldCase: false), Rows(list));
        var keys = new PathKeys(files, foldCase: false);
        var found = new List<int>();
        foreach (var image in UnmatchedImages())
        {
            found.Clear();
            index.Find(keys[image], found);
            if (found.Count > 0)
            {
                var entry = found.Count == 1 ? found[0] : found.MinBy(e => names[e], StringComparer.Ordinal);
                match.Set(image, entry, SequenceOrigin.MetadataOtherSlashes);
            }
        }
    }

    /// <summary>Only then can a path be written in another way and be the same.</summary>
    static bool HasOddFolder(TextTable folders)
    {
        for (var f = 0; f < folders.Count; f++)
        {
            if (!PathKeys.IsPlain(folders[f]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Takes those pairs of which neither side occurs in another one.</summary>
    void Accept(SequenceOrigin origin, NameList list, Action<List<int>, Action<int, int>> findPairs)
    {
        cancel.ThrowIfCancellationRequested();
        var images = UnmatchedImages();
        if (images.Count == 0 || list.Names.Count == 0)
        {
            return;
        }
        var pairs = new PairSet(files.Count, metadata.Count);
        findPairs(images, pairs.Add);
        foreach (var image in images)
        {
            if (pairs.OnlyEntryOf(image) is >= 0 and var entry)
            {
                match.Set(image, entry, origin);
            }
        }
    }

    void FindEqual(List<int> images, NameList list, bool foldCase, Action<int, int> add)
    {
        var index = new KeyIndex(new PathKeys(list.Names, foldCase), FreeRows(list));
        var keys = new PathKeys(files, foldCase);
        var found = new List<int>();
        foreach (var image in images)
        {
            cancel.ThrowIfCancellationRequested();
            found.Clear();
            index.Find(keys[image], found);
            foreach (var row in found)
            {
                add(image, list.Entry(row));
            }
        }
    }

    /// <summary>The entries' own names, then the other names.</summary>
    IEnumerable<NameList> Lists() =>
        metadata.OtherNames.Select(o => new NameList(o.Names, o.Entry)).Prepend(new NameList(metadata.Names, row => row));

    /// <summary>Names of entries that no image has yet.</summary>
    List<int> FreeRows(NameList list) => [.. Rows(list).Where(row => !match.IsUsed(list.Entry(row)))];

    List<int> Rows(NameList list) => [.. Enumerable.Range(0, list.Names.Count).Where(row => !_superseded.Contains(list.Entry(row)))];

    List<int> UnmatchedImages() => [.. AllImages().Where(image => match.Entry(image) < 0)];

    /// <summary>All images, those of repeated files once.</summary>
    List<int> AllImages()
    {
        var later = files.Repeats.Select(r => r.Later).ToHashSet();
        return [.. Enumerable.Range(0, files.Count).Where(image => !later.Contains(image))];
    }

    /// <summary>Entries that a later one of the same name replaces.</summary>
    static HashSet<int> Superseded(PathColumn names)
    {
        var last = new Dictionary<int, int>();
        var superseded = new HashSet<int>();
        foreach (var (later, first) in names.Repeats)
        {
            superseded.Add(last.GetValueOrDefault(first, first));
            last[first] = later;
        }
        return superseded;
    }
}
