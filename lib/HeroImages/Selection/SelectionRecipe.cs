using System.Text.Json.Serialization;
using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>
/// All that decides which images are chosen: a file of JSON in snake_case, or one of the recipes that come with the
/// library (<see cref="Recipes"/>). Change a number with <c>recipe with { … }</c>.
/// </summary>
[TypeFormatterSource]
public sealed record SelectionRecipe : INotebookForm
{
    /// <summary>Where the schema of recipes is; for editors only.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Its name, as the output writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence or two.</summary>
    public string Description { get; init; } = "";

    /// <summary>How candidates are chosen. Defaults to <see cref="SelectionMethod.Diverse"/>.</summary>
    public SelectionMethod Method { get; init; } = SelectionMethod.Diverse;

    /// <summary>Which detections count.</summary>
    public DetectionRules Detections { get; init; } = new();

    /// <summary>Which images are left out.</summary>
    public ExclusionRules Exclude { get; init; } = new();

    /// <summary>How size is judged.</summary>
    public SizeCurve Size { get; init; } = new();

    /// <summary>When a species is rare.</summary>
    public RarityRule Rarity { get; init; } = new();

    /// <summary>Share of the picture's height that the camera's info bar takes at the bottom, 0 to 0.5. Defaults to 0.</summary>
    public double InfoBar { get; init; }

    /// <summary>The kinds of picture and their shares. By the diverse method a frame belongs to the first that takes it.</summary>
    public IReadOnlyList<StratumRule> Strata { get; init; } = [];

    /// <summary>The formula of scores, summed in this order, for strata without their own.</summary>
    public IReadOnlyList<ScoreTerm> Score { get; init; } = [];

    /// <summary>What is chosen once within a stratum; by the diverse method it is always the sequence.</summary>
    public SelectionUnit Unit { get; init; } = SelectionUnit.Sequence;

    /// <summary>How alike the chosen may be; for the diverse method.</summary>
    public DiversityRules Diversity { get; init; } = new();

    /// <summary>
    /// Share of the count, 0 to 1, given to plain pictures from the worse half, as examples for training of what is no
    /// hero. Defaults to 0.
    /// </summary>
    public double Negatives { get; init; }

    /// <summary>The parts of a mixture; empty for other methods.</summary>
    public IReadOnlyList<RecipePart> Parts { get; init; } = [];

    /// <summary>Decides all draws. Defaults to 0.</summary>
    public int Seed { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => SelectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SelectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => SelectionForms.Of(this).Title;
}
