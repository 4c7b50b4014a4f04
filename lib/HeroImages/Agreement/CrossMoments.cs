namespace HeroImages.Agreement;

/// <summary>What sums over pairs of values come to.</summary>
/// <param name="Bias">Mean of second - first.</param>
/// <param name="FirstVariance">Population variance of the first side.</param>
/// <param name="SecondVariance">Population variance of the second side.</param>
/// <param name="Covariance">Population covariance.</param>
readonly record struct CrossMoments(double Bias, double FirstVariance, double SecondVariance, double Covariance)
{
    /// <summary>What rounding leaves of a variance that is 0, as a share of the mean square around the centre.</summary>
    const double Rounding = 1e-12;

    /// <summary>Pearson's correlation; NaN where a side never varies.</summary>
    public double Correlation => Varies ? Math.Clamp(Covariance / Math.Sqrt(FirstVariance * SecondVariance), -1, 1) : double.NaN;

    /// <summary>Lin's concordance; NaN where a side never varies.</summary>
    public double Concordance => Varies ? 2 * Covariance / (FirstVariance + SecondVariance + (Bias * Bias)) : double.NaN;

    bool Varies => FirstVariance > 0 && SecondVariance > 0;

    /// <summary>The variance of values with these moments.</summary>
    internal static double Variance(double meanSquare, double mean) => meanSquare - (mean * mean) is var variance && variance > Rounding * meanSquare ? variance : 0;
}
