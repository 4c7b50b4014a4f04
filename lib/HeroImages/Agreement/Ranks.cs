namespace HeroImages.Agreement;

/// <summary>Ranks of values, where equal values share the average of their ranks.</summary>
public static class Ranks
{
    /// <summary>Average ranks.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>Of each value its rank from 1 (the least) on, in the order of the values.</returns>
    public static double[] Average(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = EndOfTie(sorted, from);
            foreach (var item in order.AsSpan(from, to - from))
            {
                ranks[item] = (from + to + 1) / 2.0;
            }
        }
        return ranks;
    }

    /// <summary>Where the run of values that equal the one at <paramref name="from"/> ends.</summary>
    internal static int EndOfTie(ReadOnlySpan<double> sorted, int from)
    {
        var to = from + 1;
        while (to < sorted.Length && sorted[to] == sorted[from])
        {
            to++;
        }
        return to;
    }
}
