namespace HeroImages.Agreement.Reports;

/// <summary>How far a side agrees with one that is taken for the truth.</summary>
public sealed record PairAgreement
{
    /// <summary>The side that is taken for the truth: a rater's title, or the reference.</summary>
    public required string Truth { get; init; }

    /// <summary>The side that is judged by it.</summary>
    public required string Rater { get; init; }

    /// <summary>Pictures that both have rated.</summary>
    public required int Overlap { get; init; }

    /// <summary>Locations, sequences or pictures that these come from.</summary>
    public required int Clusters { get; init; }

    /// <summary>Spearman's correlation.</summary>
    public required Figure Spearman { get; init; }

    /// <summary>Pearson's correlation.</summary>
    public required Figure Pearson { get; init; }

    /// <summary>Kendall's tau-b.</summary>
    public required Figure KendallB { get; init; }

    /// <summary>Mean absolute difference.</summary>
    public required Figure MeanAbsoluteError { get; init; }

    /// <summary>Root of the mean squared difference.</summary>
    public required Figure RootMeanSquareError { get; init; }

    /// <summary>Mean of rater - truth.</summary>
    public required Figure Bias { get; init; }

    /// <summary>Lin's concordance.</summary>
    public required Figure Concordance { get; init; }

    /// <summary>Quadratic weighted kappa over the scores 0 to 10.</summary>
    public required Figure QuadraticKappa { get; init; }

    /// <summary>Share of pairs of pictures ordered as the truth does; the count is the shared pictures.</summary>
    public required Figure PairwiseAccuracy { get; init; }

    /// <summary>The same within bursts; the count is pairs that differ in truth.</summary>
    public required Figure WithinBursts { get; init; }

    /// <summary>The same within species; the count is pairs that differ in truth.</summary>
    public required Figure WithinSpecies { get; init; }

    /// <summary>Earth mover's distance (r = 1) between the two histograms of scores on the shared pictures.</summary>
    public required Figure EarthMover { get; init; }

    /// <summary>All figures with their short names, in the order in which tables show them.</summary>
    internal IEnumerable<(string Name, Figure Figure)> Figures() =>
    [
        ("SRCC", Spearman), ("PLCC", Pearson), ("tau-b", KendallB), ("MAE", MeanAbsoluteError), ("RMSE", RootMeanSquareError), ("bias", Bias), ("CCC", Concordance),
        ("QWK", QuadraticKappa), ("pairs", PairwiseAccuracy), ("in bursts", WithinBursts), ("in species", WithinSpecies), ("EMD", EarthMover),
    ];
}
