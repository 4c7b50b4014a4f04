using HeroImages.Detections;
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
            detections, sequences, Recipes.Get(part.Recipe) with { Seed = recipe.Seed },
            options with { Count = (int)(part.Weight / weights * options.Count) }, cancel)).ToList();
        var first = parts[0];
        return first with
        {
            Recipe = recipe,
            CountAsked = options.Count,
            Candidates = [.. parts.Zip(recipe.Parts).SelectMany(p => p.First.Candidates.Select(c => c with { Stratum = p.Second.Recipe }))
                .DistinctBy(c => c.File).Take(options.Count)],
            Strata = [.. parts.Zip(recipe.Parts).Select(p => new StratumReport(
                p.Second.Recipe, p.Second.Weight / weights, p.First.EligibleImages, p.First.CountAsked, p.First.CountFound))],
        };
    }
}
