namespace HeroImages.Agreement;

/// <summary>How often each two items met, and how often each item won. Immutable.</summary>
sealed class PairOutcomes
{
    readonly double[] _wins;
    readonly int[] _comparisons;
    readonly (int Other, int Times)[][] _met;

    /// <param name="items">Number of items.</param>
    /// <param name="outcomes">Two items and what the first got: 1, 0, or a half.</param>
    public PairOutcomes(int items, IEnumerable<(int First, int Second, double Won)> outcomes)
    {
        (_wins, _comparisons) = (new double[items], new int[items]);
        var met = Enumerable.Range(0, items).Select(_ => new SortedDictionary<int, int>()).ToArray();
        foreach (var (first, second, won) in outcomes)
        {
            _wins[first] += won;
            _wins[second] += 1 - won;
            _comparisons[first]++;
            _comparisons[second]++;
            met[first][second] = met[first].GetValueOrDefault(second) + 1;
            met[second][first] = met[second].GetValueOrDefault(first) + 1;
        }
        _met = [.. met.Select(others => others.Select(other => (other.Key, other.Value)).ToArray())];
    }

    /// <summary>Number of items.</summary>
    public int Items => _wins.Length;

    /// <summary>What an item won.</summary>
    public double Wins(int item) => _wins[item];

    /// <summary>Comparisons that an item was in.</summary>
    public int Comparisons(int item) => _comparisons[item];

    /// <summary>Whom an item met, and how often, by number.</summary>
    public ReadOnlySpan<(int Other, int Times)> Met(int item) => _met[item];

    /// <summary>Sets of items that nothing joins.</summary>
    public int Islands()
    {
        var (islands, reached) = (0, new bool[Items]);
        for (var item = 0; item < Items; item++)
        {
            if (!reached[item])
            {
                islands++;
                Reach(item, reached);
            }
        }
        return islands;
    }

    void Reach(int item, bool[] reached)
    {
        var open = new Stack<int>([item]);
        reached[item] = true;
        while (open.TryPop(out var at))
        {
            foreach (var (other, _) in _met[at])
            {
                if (!reached[other])
                {
                    reached[other] = true;
                    open.Push(other);
                }
            }
        }
    }
}
