using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class StableRandomTests
{
    /// <summary>Draws must not change between versions: selections that were made with a seed have to be made again.</summary>
    [Fact]
    public void The_draws_are_the_same_for_ever() =>
        Assert.Equal(0.15047370639058, StableRandom.Of(0, "a/b.jpg"u8), 13);

    [Fact]
    public void A_draw_depends_on_seed_and_name()
    {
        double[] draws = [StableRandom.Of(0, "a"u8), StableRandom.Of(1, "a"u8), StableRandom.Of(0, "b"u8), StableRandom.Of(-1, "a"u8)];

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void A_draw_lies_from_0_to_below_1() => Gen.Select(Gen.Int, Gen.Byte.Array[0, 20]).Sample((seed, name) => StableRandom.Of(seed, name) is >= 0 and < 1);

    [Fact]
    public void Draws_are_spread_evenly()
    {
        var tenths = Enumerable.Range(0, 10_000).CountBy(i => (int)(10 * StableRandom.Of(3, WideText.ToBytes($"IMG_{i:D4}.JPG"))));

        Assert.All(tenths, t => Assert.InRange(t.Value, 850, 1150));
    }
}
