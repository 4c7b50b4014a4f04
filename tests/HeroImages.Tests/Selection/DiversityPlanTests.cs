using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class DiversityPlanTests
{
    static readonly SelectionRecipe Recipe = Recipes.Get("heroes") with
    {
        Diversity = new() { PerSpecies = 0.25, PerDay = 0.01, SpacingMinutes = 30, Coverage = 0.29, GiveWay = [Limit.Day] },
    };

    [Fact]
    public void Shares_are_rounded_up_and_never_fall_below_the_least()
    {
        var limits = DiversityPlan.Of(Recipe, 101, strict: false).Limits;

        Assert.Equal((26, 2, int.MaxValue), (limits[(int)Limit.Species], limits[(int)Limit.Day], limits[(int)Limit.Hour]));
    }

    [Fact]
    public void Coverage_is_not_lost_to_binary_rounding() => Assert.Equal(29, DiversityPlan.Of(Recipe, 100, strict: false).Coverage);

    [Fact]
    public void Limits_that_the_order_leaves_out_give_way_last() =>
        Assert.Equal([Limit.Day, Limit.Species, Limit.Location, Limit.Hour, Limit.Week, Limit.Spacing], DiversityPlan.Of(Recipe, 100, strict: false).GiveWay);

    [Fact]
    public void Strict_limits_do_not_give_way() => Assert.Empty(DiversityPlan.Of(Recipe, 100, strict: true).GiveWay);

    [Fact]
    public void Only_the_limits_that_are_set_are_reported() =>
        Assert.Equal([Limit.Species, Limit.Day, Limit.Spacing], DiversityPlan.Of(Recipe, 100, strict: false).Set);

    [Fact]
    public void A_plan_without_rules_has_none()
    {
        var free = DiversityPlan.Of(Recipe, 100, strict: false).WithoutRules();

        Assert.Empty(free.Set);
        Assert.Equal((0, 0), (free.Quotas.Sum(), free.Coverage));
    }

    [Fact]
    public void One_rule_can_be_taken_away()
    {
        var plan = DiversityPlan.Of(Recipe, 100, strict: false);

        Assert.Equal([Limit.Day, Limit.Spacing], plan.Without(Limit.Species).Set);
        Assert.Equal([Limit.Species, Limit.Day], plan.Without(Limit.Spacing).Set);
        Assert.Equal(plan.Quotas.Sum() - plan.Quotas[5], plan.WithoutQuota(5).Quotas.Sum());
    }
}
