namespace HeroImages.Training.Examples;

/// <summary>Distributions over the eleven scores 0 to 10.</summary>
public static class ScoreHistogram
{
    /// <summary>Number of scores.</summary>
    public const int Bins = 11;

    /// <summary>A rating is smoothed by no less: nobody is surer than to about half a point.</summary>
    public const double LeastSpread = 0.6;

    /// <summary>Ratings as one distribution: of each a normal distribution cut into the scores, by weight.</summary>
    /// <param name="ratings">Value (0 to 10), standard deviation and weight (above 0) of each; at least one.</param>
    /// <returns>Eleven shares that add up to 1.</returns>
    public static double[] Of(IReadOnlyList<(double Value, double Spread, double Weight)> ratings)
    {
        var shares = new double[Bins];
        var all = ratings.Sum(rating => rating.Weight);
        foreach (var (value, spread, weight) in ratings)
        {
            var one = Smoothed(value, Math.Max(LeastSpread, spread));
            for (var score = 0; score < Bins; score++)
            {
                shares[score] += weight / all * one[score];
            }
        }
        return shares;
    }

    /// <summary>The mean score of a distribution.</summary>
    public static double Mean(IReadOnlyList<double> shares) => shares.Select((share, score) => share * score).Sum();

    static double[] Smoothed(double value, double spread)
    {
        double[] mass = [.. Enumerable.Range(0, Bins).Select(score => Below((score + 0.5 - value) / spread) - Below((score - 0.5 - value) / spread))];
        var all = mass.Sum();
        return [.. mass.Select(share => share / all)];
    }

    /// <summary>The normal distribution function, by the error function of Abramowitz and Stegun 7.1.26 (error below 1.5e-7).</summary>
    static double Below(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        var tail = ((((((((1.061405429 * t) - 1.453152027) * t) + 1.421413741) * t) - 0.284496736) * t) + 0.254829592) * t * Math.Exp(-x * x);
        return z >= 0 ? 1 - (tail / 2) : tail / 2;
    }
}
