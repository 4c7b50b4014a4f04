using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class SizeCurveTests
{
    static readonly SizeCurve Ratio = new() { Kind = SizeCurveKind.RatioBell, Center = 0.2, Spread = 1, Floor = 0.1 };

    [Theory]
    [InlineData(0, 0.4)]
    [InlineData(1, 4.00004342727686)]
    public void The_logarithm_gives_nothing_for_nothing_and_about_four_tenths_for_a_full_frame(double area, double tenfold) =>
        Assert.Equal(area == 0 ? 0 : tenfold / 10, new SizeCurve { Kind = SizeCurveKind.Logarithm }.At(area), 12);

    [Fact]
    public void A_bell_is_highest_in_its_middle_and_falls_to_its_floor()
    {
        var bell = new SizeCurve { Center = 0.25, Spread = 0.15, Floor = 0.1 };

        Assert.Equal(1, bell.At(0.25));
        Assert.Equal(0.1 + (0.9 * Math.Exp(-0.5)), bell.At(0.4), 12);
        Assert.InRange(bell.At(1), 0.1, 0.1001);
    }

    [Fact]
    public void By_ratio_half_the_best_size_is_as_good_as_twice_it() => Assert.Equal(Ratio.At(0.1), Ratio.At(0.4), 12);

    [Fact]
    public void By_ratio_no_area_gives_the_floor() => Assert.Equal(0.1, Ratio.At(0), 12);

    [Fact]
    public void By_ratio_a_factor_e_is_one_spread() => Assert.Equal(0.1 + (0.9 * Math.Exp(-0.5)), Ratio.At(0.2 * Math.E), 12);
}
