using HeroImages.Images;

namespace HeroImages.Tests.Images;

public class TonesTests
{
    [Fact]
    public void Percentiles_are_the_smallest_tone_that_enough_pixels_do_not_exceed()
    {
        var tones = Tones.Of(new([.. Enumerable.Range(1, 100).Select(v => (float)v)], 10, 10));

        Assert.Equal((5, 50, 95), (tones.Percentile(0.05), tones.Percentile(0.5), tones.Percentile(0.95)));
    }

    [Fact]
    public void Clipped_pixels_are_shares_of_all()
    {
        var tones = Tones.Of(new([0, 4, 5, 250, 251, 255, 100, 100], 4, 2));

        Assert.Equal((0.25, 0.25), (tones.Dark, tones.Bright));
    }

    [Fact]
    public void Entropy_is_counted_in_bits()
    {
        Assert.Equal(2, Tones.Of(new([10, 20, 30, 40], 2, 2)).Entropy, 1e-12);
        Assert.Equal(0, Tones.Of(new([10, 10, 10, 10], 2, 2)).Entropy, 1e-12);
    }

    [Fact]
    public void No_pixels_are_no_tones()
    {
        var none = Tones.Of(new([10, 20], 2, 1), [true, true], wanted: false);

        Assert.Equal((0, 0, 0, 0), (none.Mean, none.Dark, none.Entropy, none.Percentile(0.5)));
    }
}
