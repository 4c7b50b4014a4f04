using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>Several recipes on the same images, side by side.</summary>
/// <param name="Rows">One row a recipe, in the order given.</param>
/// <param name="Overlap">For each pair of recipes, in that order, how many different images both chose.</param>
[TypeFormatterSource]
public sealed record RecipeComparison(IReadOnlyList<RecipeRow> Rows, IReadOnlyList<IReadOnlyList<int>> Overlap) : INotebookForm
{
    /// <inheritdoc/>
    public string ToHtml() => SelectionForms.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SelectionForms.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => SelectionForms.Of(this).Title;
}
