using CsCheck;
using HeroImages.Charting;

namespace HeroImages.Tests.Charting;

public class BinsTests
{
    [Fact]
    public void Edges_are_round_numbers()
    {
        var bins = Bins.Over([0.07, 0.5, 0.94], 24);

        Assert.Equal((0.05, 0.05, 18), (Math.Round(bins.Start, 9), bins.Width, bins.Count));
        Assert.Equal("0.05 to 0.1", bins.Names().First());
    }

    [Fact]
    public void Few_whole_numbers_have_a_bin_each()
    {
        var bins = Bins.Over([2, 5, 3, 3], 24);

        Assert.Equal(["2", "3", "4", "5"], bins.Names());
        Assert.Equal([1, 2, 0, 1], bins.Tally([2, 5, 3, 3]));
    }

    [Fact]
    public void A_value_on_an_edge_goes_up_and_the_last_bin_holds_its_end() =>
        Assert.Equal([1, 3], Bins.Over([0, 0.5, 0.75, 1], 2).Tally([0, 0.5, 0.75, 1]));

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 7.5 })]
    [InlineData(new[] { 0.0, 0.0 })]
    [InlineData(new[] { -3.5, -3.5, 1e12 })]
    public void Every_value_is_counted_once(double[] values) => Assert.Equal(values.Length, Bins.Over(values, 10).Tally(values).Sum());

    [Fact]
    public void Whatever_the_values_all_are_counted_in_a_reasonable_number_of_bins() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 50], Gen.Int[1, 60]).Sample((values, wished) =>
        {
            var bins = Bins.Over(values, wished);
            return bins.Tally(values).Sum() == values.Length && bins.Count <= (2 * wished) + 2;
        });
}
