using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Matches images whose exact name the metadata does not have, in stages: other slashes, another name of the same
/// medium, other case, the end of the path. A later stage sees only what the earlier ones left over, and from the
/// second on a pair counts only if neither side has another candidate, so that no order plays a part.
/// </summary>
sealed class LooseMatcher(PathColumn files, MetadataTable metadata, NameMatch match, CancellationToken cancel)
{
    readonly HashSet<int> _superseded = Superseded(metadata.Names);

    public void Match()
    {
        if (UnmatchedImages().Count == 0)
        {
            return;
        }
        MatchOtherSlashes();
        foreach (var other in metadata.OtherNames)
        {
            Accept(SequenceOrigin.MetadataOtherName, images => EqualPairs(images, new NameList(other.Names, other.Entry), foldCase: false));
        }
        foreach (var list in Lists())
        {
            Accept(SequenceOrigin.MetadataOtherCase, images => EqualPairs(images, list, foldCase: true));
        }
        foreach (var (list, foldCase) in Lists().SelectMany(l => new[] { (l, false), (l, true) }))
        {
            Accept(SequenceOrigin.MetadataBySuffix, images => new SuffixPairs(files, list, foldCase).Find(images, FreeRows(list), AllImages, () => Rows(list)));
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

    /// <summary>Takes those pairs of which neither side occurs in another one.</summary>
    void Accept(SequenceOrigin origin, Func<List<int>, IEnumerable<(int Image, int Entry)>> findPairs)
    {
        cancel.ThrowIfCancellationRequested();
        var images = UnmatchedImages();
        if (images.Count == 0)
        {
            return;
        }
        var pairs = findPairs(images).Distinct().ToList();
        var ofImage = pairs.CountBy(p => p.Image).ToDictionary();
        var ofEntry = pairs.CountBy(p => p.Entry).ToDictionary();
        foreach (var (image, entry) in pairs.Where(p => ofImage[p.Image] == 1 && ofEntry[p.Entry] == 1))
        {
            match.Set(image, entry, origin);
        }
    }

    IEnumerable<(int Image, int Entry)> EqualPairs(List<int> images, NameList list, bool foldCase)
    {
        var index = new KeyIndex(new PathKeys(list.Names, foldCase), FreeRows(list));
        var keys = new PathKeys(files, foldCase);
        var found = new List<int>();
        foreach (var image in images)
        {
            found.Clear();
            index.Find(keys[image], found);
            foreach (var row in found)
            {
                yield return (image, list.Entry(row));
            }
        }
    }

    IEnumerable<NameList> Lists() =>
        metadata.OtherNames.Select(o => new NameList(o.Names, o.Entry)).Prepend(new NameList(metadata.Names, row => row))
            .Where(list => list.Names.Count > 0);

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
