using HeroImages.Detections;
using HeroImages.Selection;
using HeroImages.Sequences;

namespace HeroImages.Tests.Selection;

/// <summary>The ten images whose scores were worked out by running the predecessor.</summary>
static class WorkedExample
{
    public static (DetectionStore Detections, SequenceStore Sequences) Collection { get; } = new MadeCollection()
        .Add("p/1.jpg", "q1", Animal(.92, "z", .8, .3, .3, .4, .4))
        .Add("p/2.jpg", "q1", Animal(.7, "z", .9, .1, .3, .4, .5))
        .Add("p/3.jpg", "q2", Animal(.6, "z", .4, .05, .05, .9, .95))
        .Add("p/4.jpg", "q3", Animal(.45, null, 0, .6, .7, .05, .05))
        .Add("p/5.jpg", "q4", Animal(.8, "z", .7, .1, .4, .2, .3), Animal(.9, "g", .6, .5, .4, .2, .3), Animal(.31, null, 0, .7, .5, .1, .1))
        .Add("p/6.jpg", "q5", Animal(.5, "z", .6, .2, .2, .2, .2), Animal(.4, "z", .6, .6, .2, .2, .2), new MadeDetection([0, 0, .5, .9], .95, Category: "2"))
        .Add("p/7.jpg", "q6", Animal(.88, "g", .5, .4, .45, .25, .3))
        .Add("p/8.jpg", "q6", Animal(.88, "g", .5, .4, .45, .25, .3), Animal(.29, "w", .9, .1, .1, .1, .1))
        .Add("p/9.jpg", "q7", Animal(.3, "z", .5, .1, .1, .3, .3))
        .Add("p/10.jpg", null, Animal(.99, "z", .99, .3, .3, .4, .4))
        .Build();

    public static CandidateSelection Select(string recipe, int count) => Select(Recipes.Get(recipe), count);

    public static CandidateSelection Select(SelectionRecipe recipe, int count) =>
        CandidateSelector.Select(Collection.Detections, Collection.Sequences, recipe, new() { Count = count });

    /// <summary>File without folder and extension, stratum, score to so many decimals: "1 single_optimal 0.926344573994".</summary>
    public static IEnumerable<string> Lines(CandidateSelection selection, int decimals) =>
        selection.Candidates.Select(c => string.Create(null, $"{Path.GetFileNameWithoutExtension(c.File)} {c.Stratum} {c.Score.ToString("F" + decimals)}"));

    static MadeDetection Animal(double confidence, string? species, double speciesConfidence, params double[] box) =>
        new(box, confidence, species, speciesConfidence);
}
