namespace HeroImages.Tests.Selection;

public class OlderRecipesTests
{
    [Fact]
    public void Original_ranks_the_worked_example_as_the_first_selector_did()
    {
        Assert.Equal(
            [
                "5 all 16.117733097", "3 all 14.346050719", "10 all 12.966810359", "1 all 12.896810359", "2 all 12.555067067",
                "7 all 12.028037257", "8 all 12.028037257", "6 all 11.607384057", "9 all 10.820703955", "4 all 6.180138537",
            ],
            WorkedExample.Lines(WorkedExample.Select("original", 20), 9));
    }

    [Theory]
    [InlineData("stratified", "1 single_large 0.644219567; 2 single_large 0.543215770; 3 single_large 0.609100845; 10 single_large 0.658219567; 1 high_action 0.764131740; 7 high_action 0.707345906; 8 high_action 0.707345906; 10 high_action 0.792131740; 4 single_medium 0.474492899; 7 single_medium 0.709038142; 8 single_medium 0.709038142; 9 single_medium 0.437220387; 5 multi_different_species 0.583644236; 6 multi_same_species 0.451525789")]
    [InlineData("improved", "1 single_large 0.909871595; 2 single_large 0.853835177; 3 single_large 0.462632041; 7 single_large 0.722927735; 8 single_large 0.722927735; 9 single_large 0.558703350; 10 single_large 0.923871595; 1 high_action 0.923522957; 7 high_action 0.787787324; 8 high_action 0.787787324; 10 high_action 0.951522957; 4 single_medium 0.531255539; 5 multi_different_species 0.640046977; 6 multi_same_species 0.504765454")]
    public void Scores_of_the_stratified_selectors_are_the_predecessors(string recipe, string expected)
    {
        var lines = WorkedExample.Lines(WorkedExample.Select(recipe, 1000), 9);

        Assert.Equal(expected.Split("; ").Order(), lines.Distinct().Order());
    }

    [Fact]
    public void Training_scores_as_the_reference_does_and_takes_images_without_metadata_too()
    {
        var lines = WorkedExample.Lines(WorkedExample.Select("training", 1000), 9).ToList();

        Assert.Contains("10 single_optimal 0.940344574", lines);
        Assert.Contains("10 high_action 0.961406744", lines);
        Assert.Contains("1 single_optimal 0.926344574", lines);
        Assert.Contains("4 single_tiny 0.543670395", lines);
    }

    [Fact]
    public void Random_depends_on_the_seed_and_on_nothing_else()
    {
        var first = WorkedExample.Lines(WorkedExample.Select("random", 5), 9);

        Assert.Equal(first, WorkedExample.Lines(WorkedExample.Select("random", 5), 9));
    }

    [Fact]
    public void Hybrid_drops_repeated_images_and_does_not_make_up_for_them()
    {
        var files = WorkedExample.Select("hybrid", 10).Candidates.Select(c => c.File).ToList();

        Assert.Equal(files.Distinct(), files);
        Assert.InRange(files.Count, 7, 10);
    }
}
