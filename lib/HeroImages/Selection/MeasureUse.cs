namespace HeroImages.Selection;

/// <summary>Which measures a recipe needs, so that the others are not computed.</summary>
/// <param name="Logarithms">Those of the first selector: from <see cref="Measure.LogSize"/> on.</param>
/// <param name="Composition">Our own, of place in the picture and more: from <see cref="Measure.Center"/> on.</param>
readonly record struct MeasureUse(bool Logarithms, bool Composition)
{
    public static MeasureUse Of(SelectionRecipe recipe)
    {
        var used = recipe.Strata.SelectMany(s => s.When.Select(c => c.Measure).Concat(s.Score.Select(t => t.Measure)))
            .Concat(recipe.Score.Select(t => t.Measure)).ToHashSet();
        return new(used.Any(m => m is >= Measure.LogSize and < Measure.Center), used.Any(m => m >= Measure.Center));
    }

    /// <summary>Whether a measure is computed.</summary>
    public bool Includes(Measure measure) =>
        measure < Measure.LogSize || (measure < Measure.Center ? Logarithms : Composition);
}
