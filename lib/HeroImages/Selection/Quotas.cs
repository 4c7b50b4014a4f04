namespace HeroImages.Selection;

/// <summary>Shares of a count as whole numbers.</summary>
public static class Quotas
{
    /// <summary>
    /// Largest remainder: each share gets the whole part of its product, and what is missing to the rounded sum goes
    /// one by one to the largest fractions, the earlier share first among equals.
    /// </summary>
    /// <param name="count">What is shared out; at least 0.</param>
    /// <param name="shares">Shares, 0 to 1, that add up to at most 1.</param>
    /// <returns>One number a share; their sum is the sum of the shares times the count, rounded.</returns>
    public static int[] ByLargestRemainder(int count, IReadOnlyList<double> shares)
    {
        var exact = shares.Select(s => Math.Round(s * count, 9)).ToArray();
        var quotas = exact.Select(e => (int)Math.Floor(e)).ToArray();
        var missing = (int)Math.Round(exact.Sum(), MidpointRounding.AwayFromZero) - quotas.Sum();
        foreach (var (_, s) in exact.Select((e, s) => (Fraction: e - Math.Floor(e), s)).OrderByDescending(x => x.Fraction).Take(missing))
        {
            quotas[s]++;
        }
        return quotas;
    }
}
