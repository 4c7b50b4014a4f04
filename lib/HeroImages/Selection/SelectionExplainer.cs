using System.Globalization;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>Explains what a recipe makes of one image.</summary>
public static class SelectionExplainer
{
    /// <summary>Says why an image is among the candidates, or why not.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="sequences">Its sequences.</param>
    /// <param name="recipe">The recipe; no mixture.</param>
    /// <param name="options">How many are chosen, and the like.</param>
    /// <param name="file">The image, as the results write it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The results do not have the image, or the recipe is a mixture.</exception>
    public static Explanation Explain(
        DetectionStore detections, SequenceStore sequences, SelectionRecipe recipe, SelectionOptions options, string file, CancellationToken cancel = default)
    {
        if (recipe.Method == SelectionMethod.Mixture)
        {
            throw new InputException(recipe.Name, "method", "a mixture", "one of its parts", "Ask for the part's recipe by its name.");
        }
        var image = detections.IndexOf(file) ?? throw Unknown(detections, file);
        var images = CandidateSelector.ImagesOf(detections, options);
        var scope = new SelectionScope(detections, sequences, recipe) { Threads = options.Threads };
        var selection = CandidateSelector.Select(detections, sequences, recipe, options with { Prices = false }, cancel);
        var exclusion = new FrameReader(scope).Read(image);
        var explanation = new Explanation { File = file, Verdict = "", IsChosen = false, Exclusion = exclusion, Sequence = sequences[image].Sequence };
        if (image >= images)
        {
            return explanation with { Verdict = string.Create(CultureInfo.InvariantCulture, $"Not looked at: it is not among the first {images:N0} images.") };
        }
        if (exclusion != Exclusion.None)
        {
            return explanation with { Verdict = $"Left out: {ExclusionText.Of(exclusion)}." };
        }
        return recipe.Method == SelectionMethod.Diverse
            ? new DiverseExplainer(scope, selection, options, cancel).Explain(explanation, image)
            : ByStratum(scope, selection, options, explanation, image, cancel);
    }

    static Explanation ByStratum(
        SelectionScope scope, CandidateSelection selection, SelectionOptions options, Explanation explanation, int image, CancellationToken cancel)
    {
        var census = StratumSelection.CountClasses(scope, CandidateSelector.ImagesOf(scope.Detections, options));
        var frames = StratumFrames.Scan(scope, census, CandidateSelector.ImagesOf(scope.Detections, options), cancel);
        var strata = scope.Recipe.Strata.Index()
            .SelectMany(s => frames.Frames[s.Index].Where(f => f.Image == image).Select(f => (s.Item.Name, f.Score)))
            .ToDictionary(s => s.Name, s => s.Score);
        var chosen = selection.Candidates.Where(c => c.Image == image).ToList();
        var instead = scope.Recipe.Unit == SelectionUnit.Image || chosen.Count > 0
            ? null
            : selection.Candidates.FirstOrDefault(c => c.Sequence == explanation.Sequence)?.File;
        return explanation with
        {
            IsChosen = chosen.Count > 0,
            Strata = strata,
            ChosenInstead = instead,
            Reasons = [.. chosen.SelectMany(c => c.Reasons).Distinct()],
            Verdict = chosen.Count > 0 ? $"Chosen as {string.Join(", ", chosen.Select(c => c.Stratum))}."
                : strata.Count == 0 ? "Not chosen: it belongs to no kind of picture of this recipe."
                : instead is not null ? "Not chosen: another frame of its sequence was."
                : "Not chosen: others of its kinds came before it.",
            Measures = Named(scope, new CandidateBuilder(scope, census).Measure(image, direction: 0)),
        };
    }

    /// <summary>The measures that the recipe uses, by name.</summary>
    internal static Dictionary<string, double> Named(SelectionScope scope, ReadOnlySpan<double> measures)
    {
        var named = new Dictionary<string, double>();
        foreach (var measure in Enum.GetValues<Measure>().Where(scope.Uses.Includes))
        {
            named[MeasureText.Name(measure)] = measures[(int)measure];
        }
        return named;
    }

    static InputException Unknown(DetectionStore detections, string file)
    {
        var name = Path.GetFileName(RelativePath.Normalize(file));
        var similar = Enumerable.Range(0, detections.Count)
            .Where(i => detections.Columns.Files.Name(i).SequenceEqual(WideText.ToBytes(name)))
            .Take(3).Select(i => detections.Columns.Files[i]).ToList();
        return new(
            file, null, "the results have no image of this name", "a path as the results write it",
            similar.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"Did you mean {string.Join(" or ", similar)}?") : "\"hero inspect\" shows examples of paths.");
    }
}
