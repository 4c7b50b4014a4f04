using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class RecipeComparerTests
{
    static readonly RecipeComparison Comparison = RecipeComparer.Compare(
        WorkedExample.Collection.Detections, WorkedExample.Collection.Sequences,
        [Recipes.Get("heroes"), Recipes.Get("reference")], new() { Count = 20 }, TimeProvider.System);

    [Fact]
    public void Rows_tell_picks_from_different_images_and_sequences()
    {
        var reference = Comparison.Rows[1];

        Assert.Equal(("reference", 9, 7, 7), (reference.Recipe, reference.Picks, reference.Images, reference.Sequences));
    }

    [Fact]
    public void Only_the_reference_chooses_a_picture_with_a_person() => Assert.Equal([0, 1], Comparison.Rows.Select(r => r.WithPeople));

    [Fact]
    public void Overlap_counts_the_images_that_both_chose()
    {
        Assert.Equal([7, 6], Comparison.Overlap[0]);
        Assert.Equal([6, 7], Comparison.Overlap[1]);
    }

    [Fact]
    public void Examples_are_images_that_no_other_recipe_chose()
    {
        Assert.Equal(["p/10.jpg"], Comparison.Rows[0].Examples);
        Assert.Equal(["p/6.jpg"], Comparison.Rows[1].Examples);
    }

    [Fact]
    public void Averages_are_over_the_picks()
    {
        var row = RecipeComparer.Compare(
            WorkedExample.Collection.Detections, WorkedExample.Collection.Sequences, [Recipes.Get("original")], new() { Count = 1 }, TimeProvider.System).Rows[0];

        Assert.Equal((0.06, 0.9, 3.0), (Math.Round(row.MeanMaxArea, 12), row.MeanMaxConfidence, row.MeanAnimals));
    }

    [Fact]
    public void Nothing_to_compare_gives_zeros_and_no_nonsense()
    {
        var (detections, sequences) = new MadeCollection().Build();

        var row = RecipeComparer.Compare(detections, sequences, [Recipes.Get("heroes")], new(), TimeProvider.System).Rows[0];

        Assert.Equal((0, 0.0, 0.0, 0.0), (row.Picks, row.MeanMaxArea, row.MeanMaxConfidence, row.MeanAnimals));
    }
}
