using HeroImages.Forms;

namespace HeroImages.Agreement.Rounds;

/// <summary>The pictures to rate next.</summary>
[TypeFormatterSource]
public sealed record Round : INotebookForm
{
    /// <summary>The pictures, by queue and within it in the order of choice.</summary>
    public required IReadOnlyList<RoundPick> Picks { get; init; }

    /// <summary>What became of each queue.</summary>
    public required IReadOnlyList<QueueReport> Queues { get; init; }

    /// <summary>Candidates that were not rated yet.</summary>
    public required int Unrated { get; init; }

    /// <summary>Candidates that were rated already.</summary>
    public required int Rated { get; init; }

    /// <summary>Who predicted.</summary>
    public required IReadOnlyList<string> Predictors { get; init; }

    /// <summary>How it was chosen.</summary>
    public required RoundOptions Options { get; init; }

    /// <summary>Pictures that are missing from what was asked for.</summary>
    public int ShortFall => Math.Max(0, Options.Count - Picks.Count);

    /// <inheritdoc/>
    public string ToHtml() => AgreementForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => AgreementForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => AgreementForms.Of(this).Title;
}
