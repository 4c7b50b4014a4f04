using HeroImages.Forms;

namespace HeroImages.Agreement.Reports;

/// <summary>Raters compared with each other. Values of different raters do not stand on one scale: bias and errors show that, correlations do not.</summary>
[TypeFormatterSource]
public sealed record AgreementReport : INotebookForm
{
    /// <summary>Pictures with at least one rating.</summary>
    public required int Pictures { get; init; }

    /// <summary>Ratings that count.</summary>
    public required int Ratings { get; init; }

    /// <summary>What was resampled for intervals, in words.</summary>
    public required string Clusters { get; init; }

    /// <summary>What was resampled.</summary>
    public required ClusterKind ClusterKind { get; init; }

    /// <summary>How the report was made.</summary>
    public required AgreementOptions Options { get; init; }

    /// <summary>Each rater by itself, by title.</summary>
    public required IReadOnlyList<RaterSummary> Raters { get; init; }

    /// <summary>Each rater against the reference, without its own part in it.</summary>
    public required IReadOnlyList<PairAgreement> AgainstReference { get; init; }

    /// <summary>Each two raters; the first by title is taken for the truth.</summary>
    public required IReadOnlyList<PairAgreement> Pairs { get; init; }

    /// <summary>All raters together, and the people among them where there are others too.</summary>
    public required IReadOnlyList<PanelAgreement> Panels { get; init; }

    /// <summary>Raters that are no people, calibrated to those who are; empty where one of both is missing.</summary>
    public required IReadOnlyList<CalibrationRow> Calibrations { get; init; }

    /// <summary>Pictures of greatest disagreement.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>What a reader has to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => AgreementForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => AgreementForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => AgreementForms.Of(this).Title;
}
