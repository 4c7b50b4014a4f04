using HeroImages.Agreement;
using HeroImages.Agreement.Rounds;

namespace HeroImages.Tests.Agreement;

public class StopRuleTests
{
    static readonly double[] Truth = [.. Enumerable.Range(0, 240).Select(i => i % 10.0)];
    static readonly string[] Cameras = [.. Enumerable.Range(0, 240).Select(i => $"camera {i / 12}")];

    [Fact]
    public void A_model_that_finds_more_of_the_best_brings_a_gain()
    {
        var gain = StopRule.Gain(Truth, Blind(1), Truth, Cameras, k: 50, draws: 200);

        Assert.True(gain.Value > 0.5);
        Assert.True(gain.Interval!.Low > 0);
        Assert.False(StopRule.Of([gain]).Stop);
    }

    [Fact]
    public void A_model_that_is_as_good_as_before_brings_none() =>
        Assert.True(StopRule.Gain(Truth, Blind(1), Blind(2), Cameras, k: 50, draws: 200).Interval!.CoversZero);

    [Fact]
    public void Two_rounds_without_a_gain_are_enough_and_one_is_not()
    {
        var (none, some) = (With(-0.02, 0.03), With(0.01, 0.09));

        Assert.True(StopRule.Of([some, none, none]).Stop);
        Assert.False(StopRule.Of([none, some, none]).Stop);
        Assert.False(StopRule.Of([none, none, some]).Stop);
        Assert.False(StopRule.Of([]).Stop);
    }

    [Fact]
    public void What_cannot_be_told_stops_nothing()
    {
        var unknown = StopRule.Gain(Truth, Blind(1), Truth, Cameras, k: 500, draws: 50);

        Assert.Equal("fewer than 500 pictures", unknown.Undefined);
        Assert.Equal("what the last round brought cannot be told: fewer than 500 pictures", StopRule.Of([With(-1, 1), unknown]).Reason);
    }

    static double[] Blind(int seed) => [.. Truth.Select((_, i) => new Random((seed * 1000) + i).NextDouble())];

    static Figure With(double low, double high) => Figure.Of((low + high) / 2, 200) with { Interval = new(low, high, 2000, 20) };
}
