namespace HeroImages.Agreement;

/// <summary>Counts by place whose sums up to any place are had in logarithmic time (Fenwick 1994). For one thread.</summary>
sealed class FenwickTree(int places)
{
    readonly long[] _sums = new long[places + 1];

    /// <summary>Adds to the count of a place, from 0 on.</summary>
    public void Add(int place, long count)
    {
        for (var at = place + 1; at < _sums.Length; at += at & -at)
        {
            _sums[at] += count;
        }
    }

    /// <summary>Sum of the counts of the first places.</summary>
    /// <param name="places">How many places.</param>
    public long SumOfFirst(int places)
    {
        var sum = 0L;
        for (var at = places; at > 0; at &= at - 1)
        {
            sum += _sums[at];
        }
        return sum;
    }

    /// <summary>Sets all counts to 0.</summary>
    public void Clear() => Array.Clear(_sums);
}
