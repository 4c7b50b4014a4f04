namespace HeroImages.Agreement.Reports;

/// <summary>How far several raters agree with each other.</summary>
public sealed record PanelAgreement
{
    /// <summary>Who: "all raters" or "people".</summary>
    public required string Of { get; init; }

    /// <summary>Number of raters.</summary>
    public required int Raters { get; init; }

    /// <summary>Pictures that all of them have rated.</summary>
    public required int Complete { get; init; }

    /// <summary>Krippendorff's alpha over pictures with at least two ratings.</summary>
    public required KrippendorffAlpha Alpha { get; init; }

    /// <summary>Intraclass correlations over pictures that all have rated.</summary>
    public required IntraclassCorrelation Intraclass { get; init; }

    /// <summary>Reliability of the mean of 2, 3, 5 and 10 such raters, by ICC(2,1); the count is the raters.</summary>
    public required IReadOnlyList<Figure> MeanOfSeveral { get; init; }

    /// <summary>The correlation that no model can exceed, measured by one such rater: the root of ICC(2,1); null where that is undefined.</summary>
    public required double? Ceiling { get; init; }
}
