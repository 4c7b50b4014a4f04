using CsCheck;
using HeroImages.Selection;

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

    [Theory]
    [InlineData("reference", 2000)]
    [InlineData("original", 200)]
    [InlineData("random", 200)]
    [InlineData("hybrid", 200)]
    [InlineData("stratified", 200)]
    [InlineData("improved", 200)]
    [InlineData("training", 200)]
    public void A_recipe_chooses_what_the_predecessor_did(string recipe, int cases)
    {
        using var folder = new TempFolder();

        Gen.Select(Collections, Gen.Int[0, 60]).Sample(
            (collection, total) =>
            {
                var expected = PlainSelectors.Select(recipe, Plain(collection), total).Select(p => Line(p.Image.File, p.Category, p.Score, recipe, p.Image.SequenceSize));
                Assert.Equal(expected, Select(folder, collection, recipe, total));
            },
            iter: cases, threads: 1);
    }

    static IEnumerable<string> Select(TempFolder folder, (MadeImage[] Images, MadeImage[] Metadata) collection, string recipe, int total)
    {
        var results = folder.Write("results.json", new MadeCollection(collection.Images).ResultsJson());
        var metadata = folder.Write("metadata.json", new MadeCollection(collection.Metadata).MetadataJson());
        var read = HeroImages.Collection.Open(new CollectionSources { Detections = [results], Metadata = [metadata] });
        return CandidateSelector.Select(read.Detections, read.Sequences, Recipes.Get(recipe), new() { Count = total }).Candidates
            .Select(c => Line(c.File, c.Stratum, c.Score, recipe, c.SequenceSize));
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
