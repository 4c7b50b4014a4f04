namespace HeroImages.Selection;

/// <summary>
/// Chooses from the best frames of all sequences: first the best of each species and location not yet shown, as far as
/// the coverage goes, then the quotas, then freely, each step from the best score down and within the limits. If the
/// count is not met, one limit after the other gives way, by doubling. A sequence is chosen at most once.
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
    readonly HashSet<Limit> _gaveWay = [];
    readonly int[] _picksOver = new int[DiversityPlan.LimitCount];
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
    }

    /// <summary>Chooses from a pool that is sorted best first.</summary>
    public static DiverseChoice Choose(Representative[] pool, DiversityPlan plan)
    {
        var chooser = new DiverseChooser(pool, plan);
        chooser.Cover();
        chooser.Pass("chosen for the quota of its kind", p => chooser._quotaLeft[pool[p].Stratum] > 0);
        chooser.Pass("chosen for its score, whatever its kind", _ => true);
        foreach (var limit in plan.GiveWay)
        {
            chooser.LetGiveWay(limit);
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
            var newSpecies = _pool[p].CoveredSpecies >= 0 && !species.Contains(_pool[p].CoveredSpecies);
            var newLocation = _pool[p].Location >= 0 && !locations.Contains(_pool[p].Location);
            if ((newSpecies || newLocation) && Fits(p))
            {
                Take(p, newSpecies ? "the best picture of its species" : "the best picture of its location");
                species.Add(_pool[p].CoveredSpecies);
                locations.Add(_pool[p].Location);
            }
        }
    }

    void Pass(string why, Func<int, bool> wanted)
    {
        for (var p = 0; p < _pool.Length && !IsFull; p++)
        {
            if (!_taken[p] && wanted(p) && Fits(p))
            {
                Take(p, why);
            }
        }
    }

    /// <summary>Doubles what a limit allows until the count is met or nothing is left of the limit.</summary>
    void LetGiveWay(Limit limit)
    {
        while (!IsFull && _picks.Count < _pool.Length && Loosen(limit))
        {
            var before = _picks.Count;
            Pass($"chosen when the limit on {MeasureText.Name(limit)} gave way", _ => true);
            if (_picks.Count > before)
            {
                _gaveWay.Add(limit);
                _picksOver[(int)limit] += _picks.Count - before;
            }
        }
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

    bool Fits(int place)
    {
        ref readonly var frame = ref _pool[place];
        return _tally.Of(Limit.Species, frame) < _limits[(int)Limit.Species]
            && _tally.Of(Limit.Location, frame) < _limits[(int)Limit.Location]
            && _tally.Of(Limit.Day, frame) < _limits[(int)Limit.Day]
            && _tally.Of(Limit.Hour, frame) < _limits[(int)Limit.Hour]
            && (_spacing == 0 || _tally.NearestTime(frame) >= _spacing);
    }

    void Take(int place, string why)
    {
        _taken[place] = true;
        _quotaLeft[_pool[place].Stratum]--;
        _tally.Add(_pool[place]);
        _picks.Add((place, why));
    }

    DiverseChoice Result() => new(
        _picks,
        _picks.Count == 0 ? 0 : _picks.Sum(p => _pool[p.Place].Score) / _picks.Count,
        [.. _plan.Set.Select(l => new LimitReport(l, Asked(l), Reached(l), _gaveWay.Contains(l), _picksOver[(int)l]))]);

    double Asked(Limit limit) => limit == Limit.Spacing ? TimeSpan.FromTicks(_plan.Spacing).TotalMinutes : _plan.Limits[(int)limit];

    double Reached(Limit limit) => limit == Limit.Spacing
        ? TimeSpan.FromTicks(_tally.LeastSpacing()).TotalMinutes
        : _tally.Most(limit);
}
