using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class DaylightTests
{
    [Theory]
    [InlineData(12, 0, 0.4)]
    [InlineData(6, 30, 1)]
    [InlineData(17, 30, 1)]
    [InlineData(9, 0, 0.65)]
    [InlineData(0, 0, 0.3)]
    [InlineData(23, 59, 0.3)]
    public void The_low_sun_is_best_and_the_night_worst(int hour, int minute, double light) =>
        Assert.Equal(light, Daylight.At(new DateTime(2021, 5, 1, hour, minute, 0).Ticks), 12);

    [Fact]
    public void Without_a_time_the_light_is_in_between() => Assert.Equal(0.5, Daylight.At(CameraClock.Missing));
}
