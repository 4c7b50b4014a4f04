using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>Why one image was chosen, or was not.</summary>
[TypeFormatterSource]
public sealed record Explanation : INotebookForm
{
    /// <summary>The image, as the results write it.</summary>
    public required string File { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether it is among the chosen.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>Why it was left out before scoring; <see cref="Exclusion.None"/> when it was not.</summary>
    public Exclusion Exclusion { get; init; }

    /// <summary>Its sequence.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>The picture chosen from the same sequence, if there is one.</summary>
    public string? ChosenInstead { get; init; }

    /// <summary>The kinds of picture it belongs to, with its score in each.</summary>
    public IReadOnlyDictionary<string, double> Strata { get; init; } = new Dictionary<string, double>();

    /// <summary>All measures that the recipe uses, by name.</summary>
    public IReadOnlyDictionary<string, double> Measures { get; init; } = new Dictionary<string, double>();

    /// <summary>What each term adds to the score.</summary>
    public IReadOnlyDictionary<string, double> Parts { get; init; } = new Dictionary<string, double>();

    /// <summary>Its rank by score among what was to be chosen from, 1-based; null when it was not.</summary>
    public int? Rank { get; init; }

    /// <summary>How many were to be chosen from.</summary>
    public int OutOf { get; init; }

    /// <summary>Reasons of the choice, when it was chosen.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <inheritdoc/>
    public string ToHtml() => SelectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SelectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => SelectionForms.Of(this).Title;
}
