using CsCheck;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Tests.Planning;

public class ReviewPlanTests
{
    [Fact]
    public void The_same_pictures_seed_and_name_give_the_same_plan_and_others_another()
    {
        var pictures = Made.Pictures(100);

        Assert.Equal(Made.Plan(pictures).Order, Made.Plan(pictures).Order);
        Assert.NotEqual(Made.Plan(pictures).Order, Made.Plan(pictures, seed: 2).Order);
        Assert.NotEqual(Made.Plan(pictures).Order, Made.Plan(pictures, rater: "Bob").Order);
    }

    [Fact]
    public void Every_picture_is_there_once_whatever_their_number() =>
        Gen.Int[0, 150].Sample(count => Assert.Equal(Enumerable.Range(0, count), Made.Plan(Made.Pictures(count)).Order.Order()));

    [Fact]
    public void Every_block_of_twenty_has_each_species_and_day_and_night_in_proportion()
    {
        var pictures = Made.Pictures(400);

        foreach (var block in Made.Plan(pictures).Order.Chunk(BlockOrder.BlockSize))
        {
            Assert.All(block.CountBy(i => pictures[i].Species), species => Assert.Equal(4, species.Value));
            Assert.InRange(block.Count(i => pictures[i].IsNight == true), 8, 12);
        }
    }

    [Fact]
    public void Scores_are_spread_over_the_blocks()
    {
        var pictures = Made.Pictures(400).Select(p => p with { Species = "", Time = null, Location = "" }).ToList();

        foreach (var block in Made.Plan(pictures).Order.Chunk(BlockOrder.BlockSize))
        {
            Assert.All(block.CountBy(i => (int)(pictures[i].Score! / 10)), tenth => Assert.Equal(2, tenth.Value));
        }
    }

    [Fact]
    public void Names_split_what_is_not_for_everybody_and_all_share_the_same_rest()
    {
        string[] raters = ["Ann", "Bob", "Eve"];
        var plans = raters.Select(rater => Made.Plan(Made.Pictures(1000), rater, overlap: 0.15, raters: raters)).ToList();
        var shared = Enumerable.Range(0, 1000).Where(plans[0].IsShared).ToList();

        Assert.InRange(shared.Count, 115, 185);
        Assert.All(plans, plan => Assert.Equal(shared, plan.Order.Where(plan.IsShared).Order()));
        Assert.Equal(Enumerable.Range(0, 1000).Except(shared), plans.SelectMany(plan => plan.Order.Where(i => !plan.IsShared(i))).Order());
        Assert.All(plans, plan => Assert.InRange(plan.Order.Count, 350, 520));
    }

    [Fact]
    public void A_further_name_takes_pictures_from_the_others_and_moves_none_between_them()
    {
        var before = Made.Plan(Made.Pictures(300), "Ann", overlap: 0, raters: ["Ann", "Bob"]).Order.ToHashSet();
        var after = Made.Plan(Made.Pictures(300), "Ann", overlap: 0, raters: ["Ann", "Bob", "Eve"]).Order;

        Assert.Subset(before, after.ToHashSet());
    }

    [Fact]
    public void The_agreed_set_comes_first_for_everybody_and_is_not_repeated()
    {
        var pictures = Made.Pictures(100).Select((p, i) => i % 10 == 0 ? p with { Agreed = 5 } : p).ToList();
        var plan = Made.Plan(pictures, overlap: 0, repeats: 1, raters: ["Ann", "Bob"]);

        Assert.Equal(Enumerable.Range(0, 10).Select(i => i * 10), plan.Order.Take(10).Order());
        Assert.All(plan.Order.Take(10), i => Assert.Null(plan.RepeatAfter(i)));
        Assert.All(plan.Order.Skip(10), i => Assert.InRange(plan.RepeatAfter(i)!.Value, 50, 99));
    }
}
