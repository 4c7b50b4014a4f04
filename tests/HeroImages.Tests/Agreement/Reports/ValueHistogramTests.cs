using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement.Reports;

public class ValueHistogramTests
{
    [Fact]
    public void Values_count_for_the_nearest_score()
    {
        var histogram = ValueHistogram.Of([0, 6.5, 6.4, 7, double.NaN, 10]);

        Assert.Equal([1, 0, 0, 0, 0, 0, 1, 2, 0, 0, 1], histogram.Counts);
        Assert.Equal((7, 0.4), (histogram.Mode, histogram.ModalShare.Value));
    }

    [Fact]
    public void Entropy_is_nothing_for_one_score_and_log_2_of_11_for_all_alike()
    {
        Assert.Equal(0, ValueHistogram.Of([5, 5, 5]).Entropy.Value);
        Assert.Equal(Math.Log2(11), ValueHistogram.Of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).Entropy.Value!.Value, 1e-9);
        Assert.False(ValueHistogram.Of([]).Entropy.IsDefined);
    }
}
