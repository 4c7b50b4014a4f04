using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Selection;

/// <summary>
/// Chooses candidates from a collection by a recipe. Pure: the same collection, recipe and options give the same
/// candidates, whatever the number of threads; the recipe "heroes" does not depend on the order of the files either.
/// </summary>
public static class CandidateSelector
{
    /// <summary>Chooses candidates.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="sequences">Its sequences, of the same images in the same order.</param>
    /// <param name="recipe">What to look for.</param>
    /// <param name="options">How many, and the like; null for the defaults.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The candidates in the order of choice, with reports.</returns>
    /// <exception cref="ArgumentException">The sequences belong to other images.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count, the number of first images or a weight is below 0, or there are no threads, or nothing to look at.</exception>
    /// <exception cref="InputException">
    /// The recipe is not sound, a mixture names one that does not exist, or pictures are to be looked at and there is no folder
    /// of them or the recipe's method is another than the diverse one.
    /// </exception>
    public static CandidateSelection Select(
        DetectionStore detections, SequenceStore sequences, SelectionRecipe recipe, SelectionOptions? options = null, CancellationToken cancel = default)
    {
        if (sequences.Count != detections.Count)
        {
            throw new ArgumentException($"{sequences.Count:N0} sequence entries for {detections.Count:N0} images.", nameof(sequences));
        }
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(options.FirstImages ?? 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        RecipeCheck.Checked(recipe, recipe.Name);
        CheckLook(recipe, options.Look);
        return recipe.Method switch
        {
            SelectionMethod.Mixture => MixtureSelection.Select(detections, sequences, recipe, options, cancel),
            SelectionMethod.ByStratum => StratumSelection.Select(new(detections, sequences, recipe) { Threads = options.Threads }, options, cancel),
            _ => DiverseSelection.Select(new(detections, sequences, recipe) { Threads = options.Threads }, options, cancel),
        };
    }

    static void CheckLook(SelectionRecipe recipe, LookOptions? look)
    {
        if (look is null)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(look.Lead, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(look.FramesPerSequence, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(look.Weight);
        if (recipe.Method != SelectionMethod.Diverse)
        {
            throw new InputException(
                recipe.Name, "method", "a recipe that chooses by detections alone", "one of the diverse method to look at pictures for", "Take \"heroes\", or choose without looking.");
        }
        if (!Directory.Exists(look.Images))
        {
            throw new InputException(look.Images, null, "there is no such folder", "the folder of the pictures to look at");
        }
    }

    /// <summary>Number of images that are looked at.</summary>
    internal static int ImagesOf(DetectionStore detections, SelectionOptions options) =>
        Math.Min(detections.Count, options.FirstImages ?? int.MaxValue);

    /// <summary>The reasons that occurred.</summary>
    internal static IReadOnlyList<ExclusionCount> Exclusions(int[] excluded) =>
        [.. Enum.GetValues<Exclusion>().Where(e => e != Exclusion.None && excluded[(int)e] > 0).Select(e => new ExclusionCount(e, excluded[(int)e]))];
}
