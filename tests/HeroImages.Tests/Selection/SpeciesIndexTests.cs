using HeroImages.Detections;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class SpeciesIndexTests
{
    [Fact]
    public void Names_of_any_case_are_one_species_shown_in_one_spelling()
    {
        var index = Index(bestOnly: true, Label("1", "zebra"), Label("2", " Zebra "), Label("3", "giraffe"));

        Assert.Equal(index.OfLabel(0), index.OfLabel(1));
        Assert.Equal(["giraffe", "Zebra"], Enumerable.Range(0, index.Count).Select(index.Name));
    }

    [Theory]
    [InlineData("blank")]
    [InlineData("Human")]
    [InlineData("vehicle")]
    [InlineData("unknown")]
    [InlineData("animal")]
    public void What_is_no_species_has_no_number(string name) =>
        Assert.Equal(SpeciesIndex.Unknown, Index(bestOnly: true, Label("1", name)).OfLabel(0));

    [Fact]
    public void A_genus_is_counted_but_is_no_species()
    {
        var index = Index(bestOnly: true, new ClassLabel("1", "rodent", "uuid;mammalia;rodentia;;;;rodent"), Label("2", "zebra"));

        Assert.Equal((2, false, true), (index.Count, index.IsSpecies(index.OfLabel(0)), index.IsSpecies(index.OfLabel(1))));
    }

    [Fact]
    public void For_the_predecessor_each_class_id_is_a_species_blanks_too()
    {
        var index = Index(bestOnly: false, Label("1", "blank"), Label("2", "zebra"), Label("3", "Zebra"), Label("2", "zebra"));

        Assert.Equal(3, index.Count);
        Assert.Equal(index.OfLabel(1), index.OfLabel(3));
    }

    [Fact]
    public void The_order_of_the_classes_does_not_show()
    {
        var one = Index(bestOnly: true, Label("1", "zebra"), Label("2", "giraffe"));
        var other = Index(bestOnly: true, Label("2", "giraffe"), Label("1", "zebra"));

        Assert.Equal((one.OfLabel(0), one.OfLabel(1)), (other.OfLabel(1), other.OfLabel(0)));
    }

    [Fact]
    public void A_category_named_after_a_species_is_that_species()
    {
        CategoryEntry[] categories = [new("1", "animal"), new("7", "zebra")];
        var index = new SpeciesIndex(new DetectionStore(new DetectionColumns(), [], categories, [Label("1", "Zebra")], []), new());

        Assert.Equal((SpeciesIndex.Unknown, index.OfLabel(0)), (index.OfCategory(0), index.OfCategory(1)));
    }

    static ClassLabel Label(string id, string name) => new(id, name, null);

    static SpeciesIndex Index(bool bestOnly, params ClassLabel[] labels) =>
        new(new DetectionStore(new DetectionColumns(), [], [], labels, []), new() { BestClassOnly = bestOnly });
}
