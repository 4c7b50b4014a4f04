using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class ExclusionTests
{
    static readonly MadeDetection Zebra = new([.3, .3, .3, .3], .9, "zebra", .9);
    static readonly MadeDetection Person = new([0, 0, .2, .5], .9, Category: "2");
    static readonly MadeDetection Vehicle = new([0, 0, .2, .5], .9, Category: "3");

    [Fact]
    public void An_image_with_an_animal_is_considered() => Assert.Empty(ReasonsFor(Image(Zebra)));

    [Fact]
    public void A_failure_is_told_from_an_empty_image() => Assert.Equal(
        [Exclusion.Failed, Exclusion.NoAnimal], ReasonsFor(Image() with { Failure = "truncated" }, Image() with { File = "empty.jpg" }));

    [Fact]
    public void Videos_are_left_out() => Assert.Equal([Exclusion.Video], ReasonsFor(Image(Zebra) with { File = "a.mp4" }));

    [Fact]
    public void The_lesser_entry_of_a_repeated_file_is_left_out() =>
        Assert.Equal([Exclusion.Repeated], ReasonsFor(Image(Zebra), Image(Zebra with { Confidence = .4 })));

    [Fact]
    public void What_is_not_public_is_left_out() => Assert.Equal([Exclusion.NotPublic], ReasonsFor(Image(Zebra) with { IsPublic = false }));

    [Fact]
    public void What_lies_below_the_threshold_is_no_animal() => Assert.Equal([Exclusion.NoAnimal], ReasonsFor(Image(Zebra with { Confidence = .29 })));

    [Fact]
    public void A_box_without_area_in_the_frame_is_no_animal() => Assert.Equal([Exclusion.NoAnimal], ReasonsFor(Image(Zebra with { Box = [1.1, .2, .2, .2] })));

    [Fact]
    public void People_and_vehicles_rule_an_image_out() => Assert.Equal([Exclusion.PersonOrVehicle], ReasonsFor(Image(Zebra, Person), Image(Zebra, Vehicle) with { File = "b.jpg" }).Distinct());

    [Fact]
    public void A_doubtful_person_does_not() => Assert.Empty(ReasonsFor(Image(Zebra, Person with { Confidence = .2 })));

    [Fact]
    public void The_threshold_for_people_can_be_lower_than_that_for_animals()
    {
        var careful = Recipes.Get("heroes") with { Exclude = new() { PersonThreshold = 0.1 } };

        Assert.Equal([Exclusion.PersonOrVehicle], ReasonsFor(careful, Image(Zebra, Person with { Confidence = .2 })));
    }

    [Fact]
    public void An_animal_that_the_classifier_calls_human_rules_an_image_out() =>
        Assert.Equal([Exclusion.PersonOrVehicle], ReasonsFor(Image(Zebra, Zebra with { Class = "human" })));

    [Fact]
    public void A_blank_is_no_animal() => Assert.Equal([Exclusion.Blank], ReasonsFor(Image(Zebra with { Class = "blank" })));

    [Fact]
    public void A_blank_beside_an_animal_does_not_count_as_a_second_one()
    {
        var selection = new MadeCollection(Image(Zebra, Zebra with { Class = "blank" })).Select("heroes", 1);

        Assert.Equal((1, "medium"), (selection.Candidates[0].Animals, selection.Candidates[0].Stratum));
    }

    [Fact]
    public void Only_the_reference_needs_metadata()
    {
        var unknown = Image(Zebra) with { Sequence = null };

        Assert.Empty(ReasonsFor(unknown));
        Assert.Equal([Exclusion.WithoutMetadata], ReasonsFor(Recipes.Get("reference"), unknown));
    }

    [Fact]
    public void Every_reason_has_words() => Assert.All(Enum.GetValues<Exclusion>(), e => Assert.NotEmpty(ExclusionText.Of(e)));

    static MadeImage Image(params MadeDetection[] detections) => new("a.jpg", "s", detections);

    static IEnumerable<Exclusion> ReasonsFor(params MadeImage[] images) => ReasonsFor(Recipes.Get("heroes"), images);

    static IEnumerable<Exclusion> ReasonsFor(SelectionRecipe recipe, params MadeImage[] images) =>
        new MadeCollection(images).Select(recipe, new()).Excluded.Select(e => e.Reason);
}
