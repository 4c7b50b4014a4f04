using CsCheck;
using HeroImages.Detections;
using HeroImages.Selection;
using HeroImages.Sequences;

namespace HeroImages.Tests.Selection;

/// <summary>The predecessor's recipes against its selectors written once more from their description.</summary>
public class PlainSelectorTests
{
    /// <summary>Images in which files may be repeated, with metadata in another order and repeated too.</summary>
    static readonly Gen<(MadeImage[] Images, MadeImage[] Metadata)> Collections =
        from images in MadeGen.Images
        from repeats in Gen.Int[0, 2]
        from seed in Gen.Int
        select Repeated(images, repeats, new Random(seed));

    /// <summary>Each collection is asked for three totals: with "reference" that makes 2,100 cases.</summary>
    [Theory]
    [InlineData("reference", 700)]
    [InlineData("original", 70)]
    [InlineData("random", 70)]
    [InlineData("hybrid", 70)]
    [InlineData("stratified", 70)]
    [InlineData("improved", 70)]
    [InlineData("training", 70)]
    public void A_recipe_chooses_what_the_predecessor_did(string recipe, int collections)
    {
        using var folder = new TempFolder();

        Gen.Select(Collections, Gen.Int[0, 60].Array[3]).Sample(
            (collection, totals) =>
            {
                var (detections, sequences) = Read(folder, collection);
                foreach (var total in totals)
                {
                    var expected = PlainSelectors.Select(recipe, Plain(collection), total).Select(p => Line(p.Image.File, p.Category, p.Score, recipe, p.Image.SequenceSize));
                    var picks = CandidateSelector.Select(detections, sequences, Recipes.Get(recipe), new() { Count = total }).Candidates;
                    Assert.Equal(expected, picks.Select(p => Line(p.File, p.Stratum, p.Score, recipe, p.SequenceSize)));
                }
            },
            iter: collections);
    }

    static (DetectionStore, SequenceStore) Read(TempFolder folder, (MadeImage[] Images, MadeImage[] Metadata) collection)
    {
        var results = folder.Write($"{Guid.NewGuid()}.json", new MadeCollection(collection.Images).ResultsJson());
        var metadata = folder.Write($"{Guid.NewGuid()}.json", new MadeCollection(collection.Metadata).MetadataJson());
        var detections = ResultsReader.Read(results);
        return (detections, SequenceReader.Read(detections, [metadata]));
    }

    static string Line(string file, string category, double score, string recipe, int sequenceSize) =>
        $"{file} {category} {score:F12} {(recipe == "reference" ? sequenceSize : 0)}";

    /// <summary>Of two metadata entries of one name the later wins.</summary>
    static List<PlainImage> Plain((MadeImage[] Images, MadeImage[] Metadata) collection)
    {
        var lookup = collection.Metadata.Where(i => i.Sequence is not null).GroupBy(i => i.File).ToDictionary(g => g.Key, g => g.Last());
        return [.. collection.Images.Select(i => new PlainImage(i.File, i.Failure is null ? i.Detections : [], lookup.GetValueOrDefault(i.File)))];
    }

    static (MadeImage[], MadeImage[]) Repeated(MadeImage[] images, int repeats, Random random)
    {
        var twice = images.Shuffled(random).Take(repeats).ToList();
        MadeImage[] all = [.. images, .. twice.Zip(images, (name, content) => content with { File = name.File })];
        return (all, [.. images.Concat(twice.Select(i => i with { Sequence = "s0" })).Shuffled(random)]);
    }
}
