using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class MixtureSelectionTests
{
    [Fact]
    public void Each_part_gets_the_floor_of_its_share() =>
        Assert.Equal([("original", 4), ("random", 2)], WorkedExample.Select("hybrid", 7).Strata.Select(s => (s.Name, s.Asked)));

    [Fact]
    public void A_pick_is_named_after_the_part_that_took_it_first()
    {
        var candidates = WorkedExample.Select("hybrid", 10).Candidates;

        Assert.Equal(Enumerable.Repeat("original", 7), candidates.Take(7).Select(c => c.Stratum));
        Assert.All(candidates.Skip(7), c => Assert.Equal("random", c.Stratum));
    }

    [Fact]
    public void The_seed_of_the_mixture_decides_the_draws_of_its_parts()
    {
        var recipe = Recipes.Get("hybrid") with { Parts = [new("random", 1)] };
        var (detections, sequences) = WorkedExample.Collection;

        var orders = Enumerable.Range(0, 5).Select(seed => string.Join(' ', CandidateSelector.Select(detections, sequences, recipe with { Seed = seed }).Candidates.Select(c => c.File)));

        Assert.True(orders.Distinct().Count() > 1);
    }

    [Fact]
    public void Limits_of_one_part_are_not_passed_off_as_those_of_all()
    {
        var selection = WorkedExample.Select(Recipes.Get("hybrid") with { Parts = [new("heroes", 1), new("random", 1)] }, 6);

        Assert.Empty(selection.Limits);
        Assert.Empty(selection.Prices);
    }
}
