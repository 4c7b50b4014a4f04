namespace HeroImages.Agreement;

/// <summary>
/// How far two sides agree: a first side that is taken for the truth, and a second that is judged by it. Numbers are where the figure
/// stands in lists of all.
/// </summary>
public enum AgreementMeasure
{
    /// <summary>Spearman's correlation: Pearson's of the average ranks, -1 to 1.</summary>
    Spearman,

    /// <summary>Pearson's correlation of the values as they are, -1 to 1; no curve is fitted beforehand.</summary>
    Pearson,

    /// <summary>Kendall's tau-b, which corrects for ties, -1 to 1.</summary>
    KendallB,

    /// <summary>Mean of |second - first|, from 0 on.</summary>
    MeanAbsoluteError,

    /// <summary>Root of the mean of (second - first) squared, from 0 on.</summary>
    RootMeanSquareError,

    /// <summary>Mean of second - first: above 0 where the second side is milder.</summary>
    Bias,

    /// <summary>Lin's concordance with population moments, -1 to 1: a correlation that is lowered by another mean and another spread.</summary>
    Concordance,

    /// <summary>
    /// Cohen's kappa with quadratic weights over the eleven scores 0 to 10, to the nearest of which values are rounded (halves away from
    /// 0), at most 1. On whole numbers it is the same as <see cref="Concordance"/>.
    /// </summary>
    QuadraticKappa,

    /// <summary>Share of the pairs of pictures that differ on the first side and are ordered alike by the second, 0 to 1; its ties count half.</summary>
    PairwiseAccuracy,
}
