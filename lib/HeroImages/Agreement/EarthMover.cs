namespace HeroImages.Agreement;

/// <summary>The earth mover's distance between histograms of scores.</summary>
public static class EarthMover
{
    /// <summary>
    /// ((1/N) · Σ |CDF₁(k) - CDF₂(k)|^r)^(1/r) over N ordered bins (Talebi and Milanfar 2018): r = 1 to report, r = 2 to train with.
    /// </summary>
    /// <param name="first">Weights of the bins, from the lowest on; need not sum to 1.</param>
    /// <param name="second">Weights of the same bins.</param>
    /// <param name="r">The exponent, from 1 on.</param>
    /// <returns>A figure from 0 to 1, its count the number of bins; undefined where a histogram is empty.</returns>
    /// <exception cref="ArgumentException">The histograms are not equally long.</exception>
    public static Figure Distance(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double r = 1)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("both histograms need the same bins");
        }
        var (all1, all2) = (Sum(first), Sum(second));
        if (all1 <= 0 || all2 <= 0)
        {
            return Figure.None("a histogram is empty", first.Length);
        }
        double sum = 0, cdf1 = 0, cdf2 = 0;
        for (var bin = 0; bin < first.Length; bin++)
        {
            cdf1 += first[bin] / all1;
            cdf2 += second[bin] / all2;
            sum += Math.Pow(Math.Abs(cdf1 - cdf2), r);
        }
        return Figure.Of(Math.Pow(sum / first.Length, 1 / r), first.Length);
    }

    static double Sum(ReadOnlySpan<double> bins)
    {
        var sum = 0.0;
        foreach (var bin in bins)
        {
            sum += bin;
        }
        return sum;
    }
}
