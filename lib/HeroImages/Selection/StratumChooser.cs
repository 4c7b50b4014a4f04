using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>
/// The predecessor's way of choosing: each stratum by itself, quotas truncated, then a fill-up over all strata. An
/// image or sequence may be chosen for several strata, and quotas that add up to less than the count by truncation are
/// made up for by whatever scores best in any stratum. Kept number for number, order included.
/// </summary>
sealed class StratumChooser(SelectionScope scope, StratumFrames strata, int count)
{
    readonly SelectionRecipe _recipe = scope.Recipe;
    readonly List<Pick> _picks = [];
    readonly Dictionary<int, int> _sequenceSizes = [];

    /// <summary>The picks, in the order of choice.</summary>
    public IReadOnlyList<Pick> Choose()
    {
        var groups = strata.Frames.Select(Representatives).ToArray();
        for (var s = 0; s < groups.Length; s++)
        {
            TakeQuota(s, groups[s]);
        }
        FillUp(groups);
        return [.. _picks.Select(p => p with { SequenceSize = _sequenceSizes.GetValueOrDefault(p.Image) })];
    }

    /// <summary>Quota of a stratum: the product truncated, as doubles give it.</summary>
    public static int Quota(int count, double share) => (int)(count * share);

    void TakeQuota(int stratum, List<Group> groups)
    {
        var quota = Quota(count, _recipe.Strata[stratum].Share);
        NoteSizes(groups);
        var best = groups.OrderByDescending(g => g.Best.Score).ToList();
        var taken = _recipe.Strata[stratum].Sample == SampleRule.Halves ? Halves(best, quota) : best.Take(quota);
        _picks.AddRange(taken.Select(g => new Pick(g.Best.Image, stratum, g.Best.Score, "chosen for the quota of its kind")));
    }

    /// <summary>The first half of the quota from the better half, the rest drawn from the worse half.</summary>
    IEnumerable<Group> Halves(List<Group> best, int quota)
    {
        var half = best.Count / 2;
        var drawn = best.Skip(half).OrderBy(g => StableRandom.Of(_recipe.Seed, scope.Detections.Columns.Files.Bytes(g.Best.Image)));
        return best.Take(half).Take(quota / 2).Concat(drawn.Take(quota - (quota / 2)));
    }

    void FillUp(List<Group>[] groups)
    {
        var remaining = count - _picks.Count;
        if (remaining <= 0)
        {
            return;
        }
        var taken = _picks.Select(p => Key(p.Image)).ToHashSet();
        var left = new List<(int Stratum, Group Group)>();
        foreach (var stratum in strata.FirstMet)
        {
            var free = groups[stratum].Where(g => !taken.Contains(g.Key)).ToList();
            NoteSizes(free);
            left.AddRange(free.Select(g => (stratum, g)));
        }
        _picks.AddRange(left.OrderByDescending(c => c.Group.Best.Score).Take(remaining)
            .Select(c => new Pick(c.Group.Best.Image, c.Stratum, c.Group.Best.Score, "chosen to fill up the count")));
    }

    /// <summary>The best frame of each sequence, or every image, in the order first met.</summary>
    List<Group> Representatives(List<ScoredFrame> frames)
    {
        if (_recipe.Unit == SelectionUnit.Image)
        {
            return [.. frames.Select(f => new Group(Key(f.Image), f, 0))];
        }
        var places = new Dictionary<int, int>(frames.Count);
        var groups = new List<Group>(frames.Count);
        foreach (var frame in frames)
        {
            var key = Key(frame.Image);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = groups.Count;
                groups.Add(new(key, frame, 1));
                continue;
            }
            var group = groups[place];
            groups[place] = group with { Best = frame.Score > group.Best.Score ? frame : group.Best, Size = group.Size + 1 };
        }
        return groups;
    }

    /// <summary>What may be taken once: the sequence, or the file, of which repeated entries are one.</summary>
    int Key(int image) => _recipe.Unit == SelectionUnit.Sequence
        ? scope.Sequences.Columns.Sequence[image]
        : _firstOfFile.Value.GetValueOrDefault(image, image);

    readonly Lazy<Dictionary<int, int>> _firstOfFile =
        new(() => scope.Detections.Columns.Files.Repeats.ToDictionary(r => r.Later, r => r.First));

    /// <summary>One record is shared by all strata of an image, and the last stratum to write into it wins.</summary>
    void NoteSizes(List<Group> groups)
    {
        foreach (var group in groups)
        {
            _sequenceSizes[group.Best.Image] = group.Size;
        }
    }

    readonly record struct Group(int Key, ScoredFrame Best, int Size);
}
