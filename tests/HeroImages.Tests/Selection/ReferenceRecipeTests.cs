using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class ReferenceRecipeTests
{
    [Fact]
    public void Twenty_picks_of_the_worked_example_are_the_predecessors()
    {
        var selection = WorkedExample.Select("reference", 20);

        Assert.Equal(
            [
                "1 single_optimal 0.926344573994",
                "7 single_medium 0.819099423240",
                "9 single_medium 0.557471015161",
                "4 single_tiny 0.543670395141",
                "3 single_huge 0.652541079484",
                "6 multi_same_species 0.542246788264",
                "5 multi_different_species 0.667630398387",
                "1 high_action 0.933406744396",
                "7 high_action 0.817407187304",
            ],
            WorkedExample.Lines(selection, 12));
    }

    [Fact]
    public void Seven_picks_are_filled_up_in_the_predecessors_order()
    {
        var selection = WorkedExample.Select("reference", 7);

        Assert.Equal(
            ["1 single_optimal", "7 single_medium", "6 multi_same_species", "5 multi_different_species", "3 single_huge", "9 single_medium", "4 single_tiny"],
            selection.Candidates.Select(c => $"{Path.GetFileNameWithoutExtension(c.File)} {c.Stratum}"));
    }

    [Theory]
    [InlineData(5, new[] { 1, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(19, new[] { 3, 2, 1, 0, 2, 2, 1, 1 })]
    [InlineData(50, new[] { 10, 7, 5, 2, 7, 7, 5, 5 })]
    [InlineData(99, new[] { 19, 14, 9, 4, 14, 14, 9, 9 })]
    [InlineData(100, new[] { 20, 15, 10, 5, 15, 15, 10, 10 })]
    [InlineData(5000, new[] { 1000, 750, 500, 250, 750, 750, 500, 500 })]
    public void Quotas_are_truncated_as_the_predecessor_does(int count, int[] quotas)
    {
        var strata = WorkedExample.Select("reference", count).Strata;

        Assert.Equal(quotas, strata.Select(s => s.Asked));
    }

    [Theory]
    [InlineData(0, 0.474546546144104)]
    [InlineData(0.25, 1)]
    [InlineData(1, 0.300002608657220)]
    public void The_size_curve_has_the_predecessors_values(double area, double expected)
    {
        Assert.Equal(expected, Recipes.Get("reference").Size.At(area), 12);
    }

    [Fact]
    public void A_single_central_rare_animal_is_chosen_in_three_strata()
    {
        var (detections, sequences) = new MadeCollection().Add("a.jpg", "s", new MadeDetection([.25, .25, .5, .5], .9, "x", .9)).Build();

        var selection = CandidateSelector.Select(detections, sequences, Recipes.Get("reference"), new() { Count = 20 });

        Assert.Equal(["single_optimal 0.98", "rare_species 0.96", "high_action 0.96"], selection.Candidates.Select(c => $"{c.Stratum} {c.Score:F2}"));
    }
}
