namespace HeroImages.Agreement;

/// <summary>What the reliability of a rater means for several, and for a model.</summary>
public static class Reliability
{
    /// <summary>Reliability of the mean of several raters (Spearman 1910, Brown 1910): k·r / (1 + (k - 1)·r).</summary>
    /// <param name="one">Reliability of one rater, -1 to 1, such as ICC(2,1).</param>
    /// <param name="raters">Number of raters, from 1 on.</param>
    /// <returns>Undefined where the denominator is not above 0.</returns>
    public static Figure SpearmanBrown(double one, int raters) => 1 + ((raters - 1) * one) is var denominator && denominator > 0
        ? Figure.Of(raters * one / denominator, raters)
        : Figure.None("the raters contradict each other too much", raters);

    /// <summary>
    /// The highest correlation that can be observed with a truth of this reliability, however good the model: its root. A model at it
    /// is finished, whatever the number.
    /// </summary>
    /// <param name="truth">Reliability of the truth, 0 to 1; below 0 counts as 0.</param>
    public static double Ceiling(double truth) => Math.Sqrt(Math.Clamp(truth, 0, 1));
}
