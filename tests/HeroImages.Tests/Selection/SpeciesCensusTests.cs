using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class SpeciesCensusTests
{
    [Theory]
    [InlineData(new long[] { 7, 3, 1 }, "2")]
    [InlineData(new long[] { 5 }, "0")]
    [InlineData(new long[] { 2, 2, 2 }, "0 1 2")]
    [InlineData(new long[] { 9, 1, 8, 2, 7 }, "1 3")]
    [InlineData(new long[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }, "7 8 9")]
    [InlineData(new long[] { 10, 9, 8, 7, 6, 5, 4, 3, 3, 1 }, "7 8 9")]
    public void The_predecessor_calls_rare_what_is_no_commoner_than_the_species_at_a_fifth(long[] counts, string rare) =>
        Assert.Equal(rare, string.Join(' ', Enumerable.Range(0, counts.Length).Where(new SpeciesCensus(counts).IsRare)));

    [Fact]
    public void Species_that_do_not_occur_do_not_make_others_common()
    {
        var census = new SpeciesCensus([0, 0, 0, 4, 2]);

        Assert.Equal((false, true), (census.IsRare(3), census.IsRare(4)));
    }

    [Fact]
    public void Rarity_is_the_share_of_sightings_that_are_of_commoner_species()
    {
        var census = new SpeciesCensus([60, 30, 6, 4]);

        Assert.Equal([0, 0.6, 0.9, 0.96], Enumerable.Range(0, 4).Select(s => census.Rarity(s, 3)));
    }

    [Fact]
    public void Species_that_are_equally_common_are_equally_rare()
    {
        var census = new SpeciesCensus([5, 5, 10]);

        Assert.Equal((0.5, 0.5, 0), (census.Rarity(0, 3), census.Rarity(1, 3), census.Rarity(2, 3)));
    }

    [Fact]
    public void Below_the_floor_nothing_is_rare() => Assert.Equal(0, new SpeciesCensus([50, 2]).Rarity(1, 3));

    [Fact]
    public void Without_sightings_nothing_is_rare_and_shares_are_no_nonsense()
    {
        var census = new SpeciesCensus([0, 0]);

        Assert.Equal((0, 0), (census.Rarity(0, 0), census.Share(0)));
    }

    [Fact]
    public void The_share_is_what_others_have() => Assert.Equal(0.75, new SpeciesCensus([1, 3]).Share(0));
}
