namespace HeroImages.Training.Classical;

/// <summary>A member of an ensemble, which has not seen one of the folds.</summary>
/// <param name="Ridge">Its regression, on standardised features.</param>
/// <param name="Trees">Its trees, on features as they are.</param>
sealed record ClassicalMember(RidgeModel Ridge, BoostedTrees Trees)
{
    /// <summary>Its value.</summary>
    /// <param name="x">Features.</param>
    /// <param name="z">The same, standardised.</param>
    /// <param name="ridgeShare">Share of the regression, 0 to 1.</param>
    public double Of(double[] x, double[] z, double ridgeShare) =>
        (ridgeShare > 0 ? ridgeShare * Ridge.Of(z) : 0) + (ridgeShare < 1 ? (1 - ridgeShare) * Trees.Of(x) : 0);
}
