using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>Selection by <see cref="SelectionMethod.Mixture"/>.</summary>
static class MixtureSelection
{
    public static CandidateSelection Select(
        DetectionStore detections, SequenceStore sequences, SelectionRecipe recipe, SelectionOptions options, CancellationToken cancel)
    {
        var weights = recipe.Parts.Sum(p => p.Weight);
        var parts = recipe.Parts.Select(part => CandidateSelector.Select(
            detections, sequences, Part(recipe, part) with { Seed = recipe.Seed },
            options with { Count = (int)(part.Weight / weights * options.Count), Prices = false }, cancel)).ToList();
        return parts[0] with
        {
            Recipe = recipe,
            CountAsked = options.Count,
            Limits = [],
            Candidates = [.. parts.Zip(recipe.Parts).SelectMany(p => p.First.Candidates.Select(c => c with { Stratum = p.Second.Recipe }))
                .DistinctBy(c => c.File).Take(options.Count)],
            Strata = [.. parts.Zip(recipe.Parts).Select(p => new StratumReport(
                p.Second.Recipe, p.Second.Weight / weights, p.First.EligibleImages, p.First.CountAsked, p.First.CountFound))],
        };
    }

    static SelectionRecipe Part(SelectionRecipe mixture, RecipePart part)
    {
        var recipe = Recipes.Get(part.Recipe);
        return recipe.Method != SelectionMethod.Mixture
            ? recipe
            : throw new InputException(mixture.Name, "parts", $"the mixture \"{part.Recipe}\"", "recipes that are no mixtures themselves");
    }
}
