namespace HeroImages.Selection;

/// <summary>One of the recipes that a mixture is made of.</summary>
/// <param name="Recipe">Its name, or the path of its file.</param>
/// <param name="Weight">Its part of the count, in proportion to the other weights; above 0.</param>
public sealed record RecipePart(string Recipe, double Weight);
