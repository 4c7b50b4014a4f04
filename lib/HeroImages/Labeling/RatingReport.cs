using HeroImages.Forms;

namespace HeroImages.Labeling;

/// <summary>What a run of ratings came to.</summary>
[TypeFormatterSource]
public sealed record RatingReport : INotebookForm
{
    /// <summary>Pictures that were to be rated.</summary>
    public required int Pictures { get; init; }

    /// <summary>Of these, those that had a final rating before, in this journal or one given beside it.</summary>
    public required int RatedBefore { get; init; }

    /// <summary>Those that were rated now.</summary>
    public required int Rated { get; init; }

    /// <summary>Those that failed now; the journal says why, except for files that could not be read at all.</summary>
    public required int Failed { get; init; }

    /// <summary>Those that were left out for privacy.</summary>
    public required int Private { get; init; }

    /// <summary>Those that the run did not come to.</summary>
    public required int Left { get; init; }

    /// <summary>Mean of the values given now; null where there are none.</summary>
    public required double? Mean { get; init; }

    /// <summary>US dollars that this run cost, as far as prices are known.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Tokens sent in this run.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Tokens written in this run.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Failures by their words, most frequent first.</summary>
    public required IReadOnlyList<FailureCount> Failures { get; init; }

    /// <summary>Why the run stopped early; null where it did not.</summary>
    public string? Stopped { get; init; }

    /// <summary>Whether the same command can go on later.</summary>
    public bool IsPause { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => LabelingForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => LabelingForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => LabelingForms.Of(this).Title;
}
