namespace HeroImages.Agreement.Reports;

/// <summary>How a report of agreement is made.</summary>
public sealed record AgreementOptions
{
    /// <summary>What raters are measured against: <c>consensus</c> (the mean of all others), <c>people</c> (the mean of the other people), or a rater's title.</summary>
    public string Against { get; init; } = AgreementReference.Consensus;

    /// <summary>Two sides that share fewer pictures are not compared, from 3 on.</summary>
    public int MinOverlap { get; init; } = Reasons.LeastCount;

    /// <summary>Draws of an interval; 0 leaves intervals out.</summary>
    public int Draws { get; init; } = ClusterBootstrap.UsualDraws;

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; }

    /// <summary>Ratings over which drift is averaged, from 1 on.</summary>
    public int DriftWindow { get; init; } = RaterDrift.UsualWindow;

    /// <summary>Pictures of greatest disagreement that are listed.</summary>
    public int Disagreements { get; init; } = 20;
}
