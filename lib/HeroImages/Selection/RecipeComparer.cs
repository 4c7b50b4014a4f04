using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>Applies several recipes to the same images.</summary>
public static class RecipeComparer
{
    const int ExamplesKept = 5;

    /// <summary>Chooses by each recipe and compares what came out.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="sequences">Its sequences.</param>
    /// <param name="recipes">The recipes, by name and number.</param>
    /// <param name="options">How many, of which images; the same for all.</param>
    /// <param name="time">The clock for <see cref="RecipeRow.Seconds"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    public static RecipeComparison Compare(
        DetectionStore detections, SequenceStore sequences, IReadOnlyList<SelectionRecipe> recipes, SelectionOptions options,
        TimeProvider time, CancellationToken cancel = default)
    {
        var runs = recipes.Select(r => Run(detections, sequences, r, options, time, cancel)).ToList();
        var chosen = runs.Select(r => r.Selection.Candidates.Select(c => c.File).ToHashSet(StringComparer.Ordinal)).ToList();
        var rows = runs.Index().Select(r => Row(
            detections, r.Item.Selection, r.Item.Seconds, chosen[r.Index].Except(chosen.Where((_, i) => i != r.Index).SelectMany(c => c)).ToHashSet()));
        return new([.. rows], [.. chosen.Select(a => (IReadOnlyList<int>)[.. chosen.Select(b => a.Count(b.Contains))])]);
    }

    static (CandidateSelection Selection, double Seconds) Run(
        DetectionStore detections, SequenceStore sequences, SelectionRecipe recipe, SelectionOptions options, TimeProvider time, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var selection = CandidateSelector.Select(detections, sequences, recipe, options, cancel);
        return (selection, time.GetElapsedTime(start).TotalSeconds);
    }

    static RecipeRow Row(DetectionStore detections, CandidateSelection selection, double seconds, HashSet<string> onlyHere)
    {
        var picks = selection.Candidates;
        return new(
            selection.Recipe.Name, picks.Count,
            picks.Select(c => c.File).Distinct().Count(),
            picks.Select(c => c.Sequence).Distinct().Count(),
            picks.SelectMany(c => c.Species).Distinct().Count(),
            picks.Select(c => c.Location).Distinct().Count(),
            picks.Select(c => c.Image).Distinct().Count(i => ShowsPeople(detections, i)),
            Mean(picks, c => c.MaxArea), Mean(picks, c => c.MaxConfidence), Mean(picks, c => c.Animals), seconds,
            onlyHere.Count, [.. picks.Select(c => c.File).Where(onlyHere.Contains).Distinct().Take(ExamplesKept)]);
    }

    static bool ShowsPeople(DetectionStore detections, int image) => detections[image].Detections.Any(
        d => d.Category is DetectionCategory.Person or DetectionCategory.Vehicle && d.Confidence >= detections.TypicalThreshold);

    static double Mean(IReadOnlyList<Candidate> picks, Func<Candidate, double> value) => picks.Count == 0 ? 0 : picks.Average(value);
}
