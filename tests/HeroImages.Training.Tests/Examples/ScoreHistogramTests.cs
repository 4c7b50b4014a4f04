using CsCheck;
using HeroImages.Training.Examples;

namespace HeroImages.Training.Tests.Examples;

public class ScoreHistogramTests
{
    [Fact]
    public void Shares_add_up_to_one_and_their_mean_is_near_the_ratings() =>
        Gen.Select(Gen.Double[2, 8], Gen.Double[0.6, 1], Gen.Double[0.1, 1]).List[1, 5].Sample(ratings =>
        {
            var shares = ScoreHistogram.Of([.. ratings]);
            Assert.Equal(1, shares.Sum(), 9);
            Assert.Equal(ratings.Sum(r => r.Item1 * r.Item3) / ratings.Sum(r => r.Item3), ScoreHistogram.Mean(shares), 0.1);
        });

    [Fact]
    public void A_rating_is_cut_into_scores_by_the_normal_distribution()
    {
        var shares = ScoreHistogram.Of([(5, 1, 1)]);

        // Of a standard normal distribution 38.29 % lie within half a deviation and 24.17 % between 0.5 and 1.5.
        Assert.Equal(0.3829, shares[5], 4);
        Assert.Equal(0.2417, shares[4], 4);
        Assert.Equal(shares[4], shares[6], 9);
    }

    [Fact]
    public void Nobody_is_surer_than_a_little_over_half_a_point() => Assert.Equal(ScoreHistogram.Of([(3, 0.6, 1)]), ScoreHistogram.Of([(3, 0, 1)]));
}
