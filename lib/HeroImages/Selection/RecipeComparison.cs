namespace HeroImages.Selection;

/// <summary>Several recipes on the same images, side by side.</summary>
/// <param name="Rows">One row a recipe, in the order given.</param>
/// <param name="Overlap">For each pair of recipes, in that order, how many different images both chose.</param>
public sealed record RecipeComparison(IReadOnlyList<RecipeRow> Rows, IReadOnlyList<IReadOnlyList<int>> Overlap);
