using CsCheck;
using HeroImages.Exploration;

namespace HeroImages.Tests.Exploration;

public class DistributionTests
{
    [Fact]
    public void Quantiles_are_elements_at_the_floor_of_a_quarter_of_the_sorted_values()
    {
        double[] values = [5, 1, 4, 2, 3, 6, 7];

        Assert.Equal(new Distribution(7, 1, 2, 4, 6, 7), Distribution.Of(values));
        Assert.Equal([5, 1, 4, 2, 3, 6, 7], values);
    }

    [Fact]
    public void Nothing_has_no_distribution() => Assert.Null(Distribution.Of([]));

    [Fact]
    public void A_single_value_is_all_of_its_figures() => Assert.Equal(new Distribution(1, 2, 2, 2, 2, 2), Distribution.Of([2]));

    [Fact]
    public void Many_values_give_what_sorting_gives() => Gen.Double[-1, 1].Array[4_000, 12_000]
        .Sample(values => Assert.Equal(BySorting(values), Distribution.Of(values)), iter: 40);

    [Fact]
    public void Values_bunched_in_one_place_give_what_sorting_gives() => Gen.Select(Gen.Double[0, 1e-7], Gen.Double[0, 1]).Array[4_000, 8_000]
        .Sample(pairs =>
        {
            var values = pairs.Select((p, i) => i % 50 == 0 ? p.Item2 * 1e9 : Math.Round(p.Item1, 9)).ToArray();
            Assert.Equal(BySorting(values), Distribution.Of(values));
        }, iter: 40);

    static Distribution BySorting(double[] values)
    {
        double[] sorted = [.. values.Order()];
        var n = sorted.Length;
        return new Distribution(n, sorted[0], sorted[n / 4], sorted[n / 2], sorted[3 * n / 4], sorted[^1]);
    }
}
