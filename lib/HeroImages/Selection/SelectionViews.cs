using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Forms;

namespace HeroImages.Selection;

/// <summary>Parts of a selection to look at.</summary>
public static class SelectionViews
{
    /// <summary>The candidates of the highest score, the best first; ties in the order of choice.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<Candidate> Best(this CandidateSelection selection, int count) =>
        Shown([.. selection.Candidates.OrderByDescending(c => c.Score).Take(count)]);

    /// <summary>Candidates drawn by chance, in the order of choice; the same for the same seed and selection.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="seed">Decides the draw.</param>
    public static IReadOnlyList<Candidate> Sample(this CandidateSelection selection, int count, int seed = 0)
    {
        var drawn = selection.Candidates.Index().OrderBy(c => StableRandom.Of(seed, WideText.ToBytes(c.Item.File))).Take(count).OrderBy(c => c.Index);
        return Shown([.. drawn.Select(c => c.Item)]);
    }

    /// <summary>What was seen in a candidate; nothing where it does not come from a collection.</summary>
    internal static IReadOnlyList<Detection> DetectionsOf(Candidate candidate) =>
        candidate.Origin is { } origin ? origin.Detections[candidate.Image].Detections : [];

    static ShownList<Candidate> Shown(IReadOnlyList<Candidate> candidates) => ShownList<Candidate>.Of(candidates, SelectionForms.Of);
}
