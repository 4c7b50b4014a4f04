using CsCheck;
using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class QuotasTests
{
    static readonly Gen<double[]> Shares = Gen.Double[0, 1].Array[1, 12].Select(s => s.Sum() > 1 ? Array.ConvertAll(s, x => x / s.Sum()) : s);

    [Theory]
    [InlineData(100, new[] { 0.29, 0.71 }, new[] { 29, 71 })]
    [InlineData(5, new[] { 0.25, 0.25, 0.25, 0.25 }, new[] { 2, 1, 1, 1 })]
    [InlineData(99, new[] { 0.2, 0.15, 0.1, 0.05, 0.15, 0.15, 0.1, 0.1 }, new[] { 19, 15, 10, 5, 15, 15, 10, 10 })]
    [InlineData(10, new[] { 0.33, 0.33 }, new[] { 4, 3 })]
    [InlineData(0, new[] { 0.5, 0.5 }, new[] { 0, 0 })]
    [InlineData(7, new double[0], new int[0])]
    public void What_is_missing_goes_to_the_largest_remainders(int count, double[] shares, int[] quotas) =>
        Assert.Equal(quotas, Quotas.ByLargestRemainder(count, shares));

    [Fact]
    public void The_sum_is_the_rounded_share_of_the_count() => Gen.Select(Gen.Int[0, 10_000], Shares).Sample((count, shares) =>
        Assert.Equal(Math.Round(shares.Sum(s => Math.Round(s * count, 9)), MidpointRounding.AwayFromZero), Quotas.ByLargestRemainder(count, shares).Sum()));

    [Fact]
    public void Each_differs_by_less_than_one_from_the_exact_share() => Gen.Select(Gen.Int[0, 10_000], Shares).Sample((count, shares) =>
        Assert.All(Quotas.ByLargestRemainder(count, shares).Zip(shares), q => Assert.True(Math.Abs(q.First - (q.Second * count)) < 1)));
}
