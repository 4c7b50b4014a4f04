using HeroImages.Web.Planning;

namespace HeroImages.Web.Tests.Planning;

public class ComparisonPlanTests
{
    static readonly PlanOptions Ann = new() { Rater = "Ann" };

    [Fact]
    public void The_first_round_connects_all_pictures_through_pairs_of_neighbouring_scores()
    {
        var pictures = Made.Pictures(60).Select((p, i) => p with { Score = i * 37 % 60 }).ToList();

        var round = ComparisonPlan.Pairs(pictures, Ann).Take(59).ToList();

        Assert.All(round, pair => Assert.Equal(1, Math.Abs(pictures[pair.Pictures[0]].Score!.Value - pictures[pair.Pictures[1]].Score!.Value)));
        Assert.Equal(59, round.Select(pair => pair.Pictures.Min(i => pictures[i].Score)).Distinct().Count());
    }

    [Fact]
    public void The_better_one_by_the_score_is_on_either_side_about_as_often_and_no_pair_comes_twice()
    {
        var pictures = Made.Pictures(100);
        var pairs = ComparisonPlan.Pairs(pictures, Ann);

        Assert.InRange(pairs.Count(pair => pictures[pair.Pictures[0]].Score > pictures[pair.Pictures[1]].Score), pairs.Count / 3, pairs.Count * 2 / 3);
        Assert.Equal(pairs.Count, pairs.Select(pair => (pair.Pictures.Min(), pair.Pictures.Max())).Distinct().Count());
        Assert.NotEqual(pairs.Select(p => p.Pictures[0]), ComparisonPlan.Pairs(pictures, Ann with { Rater = "Bob" }).Select(p => p.Pictures[0]));
    }

    [Fact]
    public void Bursts_have_their_frames_in_order_and_single_frames_are_left_out()
    {
        var bursts = ComparisonPlan.Bursts(Made.Pictures(10), Ann);

        Assert.Equal(3, bursts.Count);
        Assert.All(bursts, burst => Assert.Equal([burst.Pictures[0], burst.Pictures[0] + 1, burst.Pictures[0] + 2], burst.Pictures));
    }

    [Fact]
    public void Too_few_pictures_give_no_pair()
    {
        Assert.Empty(ComparisonPlan.Pairs(Made.Pictures(1), Ann));
        Assert.Empty(ComparisonPlan.Bursts(Made.Pictures(5, burst: 1), Ann));
    }
}
