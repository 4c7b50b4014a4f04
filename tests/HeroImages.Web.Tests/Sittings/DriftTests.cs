using HeroImages.Web.Sittings;

namespace HeroImages.Web.Tests.Sittings;

public class DriftTests
{
    [Fact]
    public void The_mean_of_the_last_values_is_held_against_that_of_the_first()
    {
        var drift = Drift.Of([.. Enumerable.Repeat(4.0, 40), .. Enumerable.Repeat(9.0, 100), .. Enumerable.Repeat(5.0, 40)]);

        Assert.Equal((4.0, 5.0, 1.0, true), (drift!.Then, drift.Now, drift.Moved, drift.IsMuch));
    }

    [Fact]
    public void A_move_of_seven_tenths_is_not_yet_much_and_too_few_values_tell_nothing()
    {
        Assert.False(Drift.Of([.. Enumerable.Repeat(4.0, 40), .. Enumerable.Repeat(4.7, 40)])!.IsMuch);
        Assert.True(Drift.Of([.. Enumerable.Repeat(4.0, 40), .. Enumerable.Repeat(3.2, 40)])!.IsMuch);
        Assert.Null(Drift.Of([.. Enumerable.Repeat(4.0, 79)]));
    }
}
