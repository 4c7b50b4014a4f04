namespace HeroImages.Training.Scoreboards;

/// <summary>What a judge of pictures is measured by, in the order in which it matters. Numbers are where the figure stands in lists of all.</summary>
public enum ScoreboardMeasure
{
    /// <summary>Share of pictures worth showing among the first 10.</summary>
    PrecisionAt10,

    /// <summary>Share of pictures worth showing among the first 50.</summary>
    PrecisionAt50,

    /// <summary>Share of pictures worth showing among the first 200.</summary>
    PrecisionAt200,

    /// <summary>How many times more pictures worth showing the first tenth holds than as many drawn blindly.</summary>
    LiftOfTenth,

    /// <summary>Of the truly best 1 %, the share in the first 10 %.</summary>
    RecallOfTop,

    /// <summary>Spearman's rank correlation.</summary>
    Spearman,

    /// <summary>Share of pairs within a burst that are ordered alike.</summary>
    BurstAccuracy,

    /// <summary>Mean absolute error in points, after calibration.</summary>
    MeanAbsoluteError,
}
