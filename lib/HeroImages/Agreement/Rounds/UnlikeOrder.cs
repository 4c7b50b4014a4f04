namespace HeroImages.Agreement.Rounds;

/// <summary>
/// Greedy k-centre: again and again the picture that is farthest from all that was rated or chosen, weighted by how unsure the model is
/// of it. Uncertainty alone would choose the same sort of picture over and over, distance alone oddities that nobody doubts.
/// </summary>
sealed class UnlikeOrder
{
    readonly List<RoundCandidate> _pool;
    readonly double[] _uncertainty;
    readonly double[] _distance;
    readonly bool _knowsLikeness;

    /// <param name="pool">Pictures to choose from, in the order that breaks ties.</param>
    /// <param name="rated">Pictures that are known.</param>
    public UnlikeOrder(List<RoundCandidate> pool, List<RoundCandidate> rated)
    {
        _pool = pool;
        _knowsLikeness = pool.Any(c => c.Features is not null);
        _uncertainty = Uncertainties(pool);
        _distance = [.. pool.Select(c => c.Features is null && _knowsLikeness ? 0 : double.PositiveInfinity)];
        foreach (var known in rated.Where(c => c.Features is not null))
        {
            Near(known);
        }
    }

    /// <summary>The pictures in the order of choice.</summary>
    /// <param name="allows">Whether a picture may be chosen; asked anew before each choice.</param>
    public IEnumerable<(RoundCandidate Candidate, string Reason)> Ordered(Func<RoundCandidate, bool> allows)
    {
        var done = new bool[_pool.Count];
        while (Best(done, allows) is { } best)
        {
            done[best] = true;
            yield return (_pool[best], Reason(best));
            if (_pool[best].Features is not null)
            {
                Near(_pool[best]);
            }
        }
    }

    int? Best(bool[] done, Func<RoundCandidate, bool> allows)
    {
        var (best, most) = ((int?)null, 0.0);
        for (var i = 0; i < _pool.Count; i++)
        {
            // Before anything is known all are infinitely far: then the most unsure is first.
            var worth = _uncertainty[i] * Math.Min(_distance[i], 1e6);
            if (!done[i] && worth > most && allows(_pool[i]))
            {
                (best, most) = (i, worth);
            }
        }
        return best;
    }

    string Reason(int picture)
    {
        var unlike = !_knowsLikeness ? null : double.IsPositiveInfinity(_distance[picture]) ? "the first of its kind" : FormattableString.Invariant($"unlike what was rated or chosen (distance {_distance[picture]:0.00})");
        var unsure = _pool[picture].Spread is { } spread ? FormattableString.Invariant($"a model is unsure of it (spread {spread:0.00})") : null;
        return string.Join("; ", new[] { unlike, unsure }.OfType<string>());
    }

    void Near(RoundCandidate known)
    {
        for (var i = 0; i < _pool.Count; i++)
        {
            if (_pool[i].Features is { } features && _distance[i] > 0)
            {
                _distance[i] = Math.Min(_distance[i], Distance(features, known.Features!));
            }
        }
    }

    static double Distance(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Count; i++)
        {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.Sqrt(sum);
    }

    /// <summary>Spreads as parts of the greatest; where a model does not say, the mean of where it does; where none does, all alike.</summary>
    static double[] Uncertainties(List<RoundCandidate> pool)
    {
        var known = pool.Select(c => c.Spread).OfType<double>().ToList();
        var (most, mean) = known.Count == 0 || known.Max() <= 0 ? (1.0, 1.0) : (known.Max(), known.Average());
        return [.. pool.Select(c => (c.Spread ?? mean) / most)];
    }
}
