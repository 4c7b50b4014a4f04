using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>A selection: what was asked, what was found, and why.</summary>
[TypeFormatterSource]
public sealed record CandidateSelection : INotebookForm
{
    /// <summary>The recipe, as it was applied.</summary>
    public required SelectionRecipe Recipe { get; init; }

    /// <summary>How many were asked for.</summary>
    public required int CountAsked { get; init; }

    /// <summary>The chosen, in the order of choice.</summary>
    public required IReadOnlyList<Candidate> Candidates
    {
        get;
        init => field = ShownList<Candidate>.Of(value, SelectionForms.Of);
    }

    /// <summary>The strata, in the recipe's order.</summary>
    public IReadOnlyList<StratumReport> Strata
    {
        get;
        init => field = ShownList<StratumReport>.Of(value, SelectionForms.Of);
    }

    = [];

    /// <summary>What was left out before choosing, by reason.</summary>
    public IReadOnlyList<ExclusionCount> Excluded { get; init; } = [];

    /// <summary>The limits that the recipe sets.</summary>
    public IReadOnlyList<LimitReport> Limits { get; init; } = [];

    /// <summary>What quotas and limits cost, the dearest first.</summary>
    public IReadOnlyList<Price> Prices { get; init; } = [];

    /// <summary>What looking at the pictures came to; null where that was not asked for.</summary>
    public LookReport? Look { get; init; }

    /// <summary>Detector confidence from which an animal counted.</summary>
    public double Threshold { get; init; }

    /// <summary>Images that passed the exclusions.</summary>
    public int EligibleImages { get; init; }

    /// <summary>Sequences with at least one of these.</summary>
    public int EligibleSequences { get; init; }

    /// <summary>How many were found.</summary>
    public int CountFound => Candidates.Count;

    /// <summary>How many are missing.</summary>
    public int ShortFall => Math.Max(0, CountAsked - CountFound);

    /// <summary>Mean score of the chosen; 0 when there are none.</summary>
    public double MeanScore => Candidates.Count == 0 ? 0 : Candidates.Average(c => c.Score);

    /// <inheritdoc/>
    public string ToHtml() => SelectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SelectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => SelectionForms.Of(this).Title;
}
