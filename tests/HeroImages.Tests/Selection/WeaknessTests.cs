using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

/// <summary>The known weaknesses of the predecessor's selection, S1 to S24, none of which "heroes" may have.</summary>
public sealed class WeaknessTests : IDisposable
{
    static readonly MadeDetection Good = new([.25, .25, .5, .5], .9, "zebra", .9);

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void S1_an_image_of_several_kinds_is_chosen_once() => Assert.Single(Choose(20, Image("a", "s", Good)).Candidates);

    [Fact]
    public void S2_two_kinds_of_image_in_one_sequence_give_one_pick() =>
        Assert.Single(Choose(20, Image("a", "s", Good), Image("b", "s", Good, Good with { Box = [0, 0, .2, .2] })).Candidates);

    [Fact]
    public void S3_filling_up_repeats_nothing()
    {
        var selection = Choose(3, Image("a", "s", Good), Image("b", "s", Good));

        Assert.Equal((1, 2), (selection.CountFound, selection.ShortFall));
    }

    [Fact]
    public void S4_the_count_is_met_as_long_as_there_are_sequences() => Assert.Equal(40, Choose(40, Many(45)).CountFound);

    [Theory]
    [InlineData(5)]
    [InlineData(19)]
    [InlineData(50)]
    [InlineData(99)]
    public void S5_quotas_lose_nothing_by_rounding(int count)
    {
        var strata = Choose(count, Many(100)).Strata;

        Assert.Equal(Math.Round(strata.Sum(s => s.Share) * count, MidpointRounding.AwayFromZero), strata.Sum(s => s.Asked));
    }

    [Fact]
    public void S6_shares_of_more_than_all_are_refused() => Assert.Throws<InputException>(
        () => new MadeCollection().Select(Recipes.Get("heroes") with { Strata = [new() { Name = "all", Share = 2 }] }, new() { Count = 3 }));

    [Fact]
    public void S7_all_kinds_are_scored_by_one_formula() => Assert.All(Recipes.Get("heroes").Strata, s => Assert.Empty(s.Score));

    [Fact]
    public void S8_ties_are_broken_by_file_name()
    {
        MadeImage[] alike = [.. "cabd".Select(c => Image($"{c}", $"s{c}", Good))];

        Assert.Equal(["a", "b"], Choose(2, alike).Candidates.Select(c => c.File));
        Assert.Equal(["a", "b"], Choose(2, [.. Enumerable.Reverse(alike)]).Candidates.Select(c => c.File));
    }

    [Fact]
    public void S9_null_in_place_of_lists_is_no_harm() => Assert.Equal(["a.jpg"], Read(
        """
        {"file": "b.jpg", "detections": null, "failure": "truncated"},
        {"file": "a.jpg", "detections": [{"category": "1", "conf": 0.9, "bbox": [0.2, 0.2, 0.4, 0.4], "classifications": null}]}
        """));

    [Fact]
    public void S10_metadata_may_lack_everything_but_the_name() => Assert.Equal(["a.jpg", "b.jpg"], Read(
        $"{Plain("a.jpg")}, {Plain("b.jpg")}", """{"images": [{"id": "1", "file_name": "a.jpg"}, {"id": "2", "file_name": "b.jpg", "seq_id": "q"}]}"""));

    [Fact]
    public void S11_incomplete_detections_are_passed_over_and_categories_found_by_name() => Assert.Equal(["a.jpg"], Read(
        """
        {"file": "a.jpg", "detections": [{"conf": 0.9, "bbox": [0, 0, 1, 1]}, {"category": 7, "conf": 0.9, "bbox": [0.2, 0.2, 0.4, 0.4]}, {"category": "7", "bbox": [0, 0, 1, 1]}]},
        {"file": "b.jpg", "detections": [{"category": "7", "conf": 0.9}]}
        """, categories: """{"7": "animal"}"""));

    [Fact]
    public void S12_images_that_the_metadata_does_not_know_are_not_dropped() =>
        Assert.Equal(["a.jpg", "x/b.jpg"], Read($"{Plain("a.jpg")}, {Plain("x/b.jpg")}", """{"images": [{"id": "1", "file_name": "x\\b.jpg", "seq_id": "q"}]}"""));

    [Fact]
    public void S13_a_sequence_that_is_null_is_not_one_big_sequence() => Assert.Equal(["a.jpg", "b.jpg"], Read(
        $"{Plain("a.jpg")}, {Plain("b.jpg")}", """{"images": [{"id": "1", "file_name": "a.jpg", "seq_id": null}, {"id": "2", "file_name": "b.jpg", "seq_id": null}]}"""));

    [Fact]
    public void S14_an_animal_beside_a_person_is_not_chosen() =>
        Assert.Empty(Choose(1, Image("a", "s", Good, new MadeDetection([0, 0, .2, .5], .5, Category: "2"))).Candidates);

    [Fact]
    public void S15_blanks_and_doubtful_detections_are_no_rare_species()
    {
        MadeImage[] images = [.. Many(30), Image("x", "x", Good with { Class = "blank" }, Good), Image("y", "y", Good, Good with { Class = "wolf", Confidence = .01 })];

        Assert.DoesNotContain(Choose(32, images).Candidates, c => c.Stratum == "rare_species" || c.Species.Contains("wolf"));
    }

    [Fact]
    public void S15_the_only_species_is_not_rare() => Assert.Equal(0, Choose(1, Many(9)).Candidates[0].Parts["rarity"]);

    [Fact]
    public void S16_the_sequence_size_is_that_of_the_sequence()
    {
        MadeImage[] burst = [.. Enumerable.Range(0, 4).Select(i => Image($"{i}", "s", Good with { Box = [.1 * i, .25, .1 * (i + 1), .5] }))];

        Assert.Equal(4, Choose(1, burst).Candidates[0].SequenceSize);
    }

    [Fact]
    public void S17_of_a_burst_the_frame_that_nothing_cuts_is_chosen() =>
        Assert.Equal("whole", Choose(1, Image("cut", "s", Good with { Box = [0, .25, .5, .5] }), Image("whole", "s", Good with { Box = [.1, .25, .5, .5] })).Candidates[0].File);

    [Fact]
    public void S17_sideways_counts_as_much_as_it_looks()
    {
        var wide = Image("wide", "s", Good with { Box = [.1, .25, .5, .5] }) with { Size = (4000, 1000) };

        Assert.True(Center(wide) < Center(wide with { Size = (1000, 1000) }));
    }

    [Fact]
    public void S18_a_herd_is_as_large_as_all_its_animals()
    {
        var parts = Choose(1, Image("a", "s", [.. Enumerable.Range(0, 4).Select(i => new MadeDetection([.1 + (.2 * i), .4, .2, .25], .9))])).Candidates[0].Parts;

        Assert.Equal(0.2, parts["group_size"], 9);
    }

    [Fact]
    public void S18_one_animal_with_two_classes_is_of_one_species()
    {
        var pick = Choose(1, Image("a", "s", Good with { MoreClasses = [("horse", .6)] }, Good with { Class = null })).Candidates[0];

        Assert.Equal(("pair", "zebra"), (pick.Stratum, string.Join(' ', pick.Species)));
    }

    [Fact]
    public void S19_draws_depend_on_the_seed_alone()
    {
        IEnumerable<string> Negatives(int seed) => new MadeCollection(Many(40))
            .Select(Recipes.Get("heroes") with { Negatives = .2, Seed = seed }, new() { Count = 20 }).Candidates.Where(c => c.Stratum == "negative").Select(c => c.File);

        Assert.Equal(Negatives(1), Negatives(1));
        Assert.NotEqual(Negatives(1), Negatives(2));
    }

    [Fact]
    public void S20_seven_are_seven() => Assert.Equal(7, Choose(7, Many(9)).CountFound);

    [Fact]
    public void S21_a_common_species_is_not_called_rare()
    {
        MadeImage[] images = [.. Many(20), .. Enumerable.Range(0, 4).Select(i => Image($"w{i}", $"w{i}", Good with { Class = "wolf" }))];

        var bySpecies = Choose(24, images).Candidates.ToLookup(c => c.Species[0], c => c.Parts["rarity"]);

        Assert.Equal(0, bySpecies["zebra"].Max());
        Assert.Equal(0.03 * 20 / 24, bySpecies["wolf"].Min(), 9);
    }

    [Fact]
    public void S22_nothing_is_set_aside_for_animals_that_are_hardly_to_be_seen() =>
        Assert.Equal(0, Recipes.Get("heroes").Strata.Single(s => s.When.Count == 0).Share);

    [Fact]
    public void S24_one_busy_waterhole_does_not_fill_the_selection()
    {
        MadeImage[] busy = [.. Many(40).Select(i => i with { Location = "waterhole" })];
        MadeImage[] quiet = [.. Enumerable.Range(0, 12).Select(i => Image($"q{i}", $"q{i}", Good with { Box = [0, 0, .1, .1], Confidence = .4 }) with { Location = $"quiet {i}" })];

        Assert.Equal(3, Choose(15, [.. busy, .. quiet]).Candidates.Count(c => c.Location == "waterhole"));
    }

    [Fact]
    public void S24_sequences_of_one_visit_are_not_both_chosen_while_there_are_others()
    {
        var time = new DateTime(2021, 5, 1, 8, 0, 0);
        MadeImage[] visit = [.. Enumerable.Range(0, 2).Select(i => Image($"v{i}", $"v{i}", Good) with { Location = "A", Time = time.AddMinutes(10 * i) })];
        var other = Image("other", "o", Good with { Box = [0, 0, .1, .1] }) with { Location = "A", Time = time.AddDays(1) };

        Assert.Equal(["v0", "other"], Choose(2, [.. visit, other]).Candidates.Select(c => c.File));
    }

    static double Center(MadeImage image) => Choose(1, image).Candidates[0].Parts["center"];

    static CandidateSelection Choose(int count, params MadeImage[] images) => new MadeCollection(images).Select("heroes", count);

    /// <summary>The files that are chosen from results and metadata as a user has them, in order of name.</summary>
    IEnumerable<string> Read(string images, string? metadata = null, string categories = """{"1": "animal"}""")
    {
        var results = _folder.Write("results.json", $$"""{"images": [{{images}}], "detection_categories": {{categories}}, "info": {"detector": "v1000"} }""");
        var collection = HeroImages.Collection.Open(new CollectionSources
        {
            Detections = [results],
            Metadata = metadata is null ? [] : [_folder.Write("metadata.json", metadata)],
        });
        return collection.Select(Recipes.Get("heroes")).Candidates.Select(c => c.File).Order(StringComparer.Ordinal);
    }

    static string Plain(string file) => $$"""{"file": "{{file}}", "detections": [{"category": "1", "conf": 0.9, "bbox": [0.2, 0.2, 0.4, 0.4]}]}""";

    static MadeImage[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Image($"m{i:D2}", $"m{i}", Good with { Box = [.2 + (i * .001), .25, .4, .5] }))];

    static MadeImage Image(string file, string sequence, params MadeDetection[] detections) => new(file, sequence, detections);
}
