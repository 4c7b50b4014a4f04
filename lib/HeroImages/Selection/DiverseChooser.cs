namespace HeroImages.Selection;

/// <summary>
/// Chooses from the best frames of all sequences: first the best of each species and location not yet shown, as far as
/// the coverage goes, then the quotas, then freely, each step from the best score down and within the limits. If the
/// count is not met with what was so chosen, one limit after the other gives way, by doubling, as far as that alone brings
/// picks; then, if still need be, one after the other wholly. A sequence is chosen at most once.
/// </summary>
sealed class DiverseChooser
{
    static readonly long OneMinute = TimeSpan.TicksPerMinute;

    readonly Representative[] _pool;
    readonly DiversityPlan _plan;
    readonly bool[] _taken;
    readonly LikenessTally _tally;
    readonly List<(int Place, string Why)> _picks = [];
    readonly int[] _quotaLeft;
    readonly int[] _limits;
    readonly int[] _picksOver = new int[DiversityPlan.LimitCount];
    readonly Limit[] _set;
    long _spacing;

    DiverseChooser(Representative[] pool, DiversityPlan plan)
    {
        _pool = pool;
        _plan = plan;
        _taken = new bool[pool.Length];
        _tally = new();
        _quotaLeft = [.. plan.Quotas];
        _limits = [.. plan.Limits];
        _spacing = plan.Spacing;
        _set = [.. plan.Set];
    }

    /// <summary>Chooses from a pool that is sorted best first.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="plan">The rules.</param>
    /// <param name="always">So many of the pool, from its beginning, are taken before all others and whatever the limits and the count.</param>
    public static DiverseChoice Choose(Representative[] pool, DiversityPlan plan, int always = 0)
    {
        var chooser = new DiverseChooser(pool, plan);
        for (var p = 0; p < always; p++)
        {
            chooser.Take(p, "chosen before all others");
        }
        chooser.Cover();
        chooser.Pass("chosen for the quota of its kind", p => chooser._quotaLeft[pool[p].Stratum] > 0);
        chooser.Pass("chosen for its score, whatever its kind", _ => true);
        foreach (var limit in plan.GiveWay)
        {
            chooser.LetGiveWay(limit, isLastResort: false);
        }
        foreach (var limit in plan.GiveWay)
        {
            chooser.LetGiveWay(limit, isLastResort: true);
        }
        return chooser.Result();
    }

    bool IsFull => _picks.Count >= _plan.Count;

    void Cover()
    {
        var species = new HashSet<int>();
        var locations = new HashSet<int>();
        var most = Math.Min(_plan.Coverage, _plan.Count);
        for (var p = 0; p < _pool.Length && _picks.Count < most; p++)
        {
            ref readonly var frame = ref _pool[p];
            var isNewSpecies = frame.CoveredSpecies >= 0 && !species.Contains(frame.CoveredSpecies);
            var isNewLocation = frame.Location >= 0 && !locations.Contains(frame.Location);
            if ((isNewSpecies || isNewLocation) && Fits(frame))
            {
                Take(p, isNewSpecies ? "shows a species not chosen before" : "shows a location not chosen before");
                species.Add(frame.CoveredSpecies);
                locations.Add(frame.Location);
            }
        }
    }

    void Pass(string why, Func<int, bool> wanted)
    {
        for (var p = 0; p < _pool.Length && !IsFull; p++)
        {
            if (!_taken[p] && wanted(p) && Fits(_pool[p]))
            {
                Take(p, why);
            }
        }
    }

    /// <summary>
    /// Doubles what a limit allows until the count is met or nothing is left of it. Where that brings no picks since other
    /// limits stand in the way too, it is put back, but for the last resort.
    /// </summary>
    void LetGiveWay(Limit limit, bool isLastResort)
    {
        var useful = (_limits[(int)limit], _spacing);
        while (!IsFull && _picks.Count < _pool.Length && Loosen(limit))
        {
            var before = _picks.Count;
            Pass($"chosen when the limit on {MeasureText.Name(limit)} gave way", _ => true);
            useful = isLastResort || _picks.Count > before ? (_limits[(int)limit], _spacing) : useful;
        }
        (_limits[(int)limit], _spacing) = useful;
    }

    bool Loosen(Limit limit)
    {
        if (limit == Limit.Spacing)
        {
            var had = _spacing > 0;
            _spacing = _spacing / 2 < OneMinute ? 0 : _spacing / 2;
            return had;
        }
        ref var most = ref _limits[(int)limit];
        var was = most;
        most = most >= _plan.Count ? int.MaxValue : most * 2;
        return was < int.MaxValue;
    }

    bool Fits(in Representative frame)
    {
        foreach (var limit in _set)
        {
            if (_tally.IsFull(limit, frame, _limits[(int)limit], _spacing))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whatever step takes a frame, it counts for the quota of its stratum, and against the limits as asked for.</summary>
    void Take(int place, string why)
    {
        ref readonly var frame = ref _pool[place];
        foreach (var limit in _set)
        {
            _picksOver[(int)limit] += _tally.IsFull(limit, frame, _plan.Limits[(int)limit], _plan.Spacing) ? 1 : 0;
        }
        _taken[place] = true;
        _quotaLeft[frame.Stratum]--;
        _tally.Add(frame);
        _picks.Add((place, why));
    }

    DiverseChoice Result() => new(
        _picks,
        _picks.Count == 0 ? 0 : _picks.Sum(p => _pool[p.Place].Score) / _picks.Count,
        [.. _set.Select(l => new LimitReport(l, Asked(l), Reached(l), _picksOver[(int)l]))]);

    double Asked(Limit limit) => limit == Limit.Spacing ? TimeSpan.FromTicks(_plan.Spacing).TotalMinutes : _plan.Limits[(int)limit];

    double? Reached(Limit limit) => limit != Limit.Spacing ? _tally.Most(limit)
        : _tally.LeastSpacing() is { } ticks ? TimeSpan.FromTicks(ticks).TotalMinutes
        : null;
}
