using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class CorrelationTests
{
    [Theory]
    [InlineData(AgreementMeasure.Spearman, 0.872016)]
    [InlineData(AgreementMeasure.Pearson, 0.926275)]
    [InlineData(AgreementMeasure.KendallB, 0.769800)]
    [InlineData(AgreementMeasure.Concordance, 0.858209)]
    [InlineData(AgreementMeasure.MeanAbsoluteError, 0.875)]
    [InlineData(AgreementMeasure.RootMeanSquareError, 1.089725)]
    [InlineData(AgreementMeasure.Bias, -0.125)]
    [InlineData(AgreementMeasure.PairwiseAccuracy, 0.870370)]
    public void Measures_are_those_computed_elsewhere(AgreementMeasure measure, double expected) =>
        AssertEqual(expected, 8, Correlation.Of(Vectors.Truth, Vectors.Prediction, measure));

    [Fact]
    public void Quadratic_kappa_is_the_one_computed_elsewhere() =>
        AssertEqual(0.866667, 8, Correlation.QuadraticKappa(Vectors.Truth, Vectors.WholePrediction));

    [Fact]
    public void Pairs_are_counted_as_by_hand()
    {
        var table = CrossTable.Of(Vectors.Truth, Vectors.Prediction);

        var pairs = new CrossMeasurer(table).Pairs(table.Counts());

        Assert.Equal(new PairCounts(All: 28, TiedFirst: 1, TiedSecond: 3, Concordant: 22, Discordant: 2), pairs);
        Assert.Equal(27, pairs.Ordered);
    }

    [Fact]
    public void A_missing_value_takes_its_picture_out()
    {
        double[] truth = [7, 3, double.NaN, 9, 5, 6, 2, 8, 4], prediction = [6.5, 4, 3, 7, 5, double.NaN, 3, 6.5, 4];

        Assert.Equal(
            Correlation.All([7, 3, 9, 5, 2, 8, 4], [6.5, 4, 7, 5, 3, 6.5, 4]),
            Correlation.All(truth, prediction));
    }

    [Fact]
    public void Two_pictures_say_nothing() =>
        Assert.All(Correlation.All([1, 2], [1, 2]), figure => Assert.Equal(Figure.None("fewer than 3 rated by both", 2), figure));

    [Fact]
    public void A_rater_that_never_varies_has_errors_but_no_correlation()
    {
        var figures = Correlation.All([1, 2, 6], [3, 3, 3]);

        Assert.Equal(
            [AgreementMeasure.MeanAbsoluteError, AgreementMeasure.RootMeanSquareError, AgreementMeasure.Bias, AgreementMeasure.PairwiseAccuracy],
            Enum.GetValues<AgreementMeasure>().Where(measure => figures[(int)measure].IsDefined));
        Assert.Equal("a side never varies", figures[(int)AgreementMeasure.Spearman].Undefined);
        Assert.Equal(0.5, figures[(int)AgreementMeasure.PairwiseAccuracy].Value);
    }

    [Fact]
    public void A_truth_that_never_varies_orders_no_pair() =>
        Assert.Equal("no two pictures that differ in truth", Correlation.Of([3, 3, 3], [1, 2, 6], AgreementMeasure.PairwiseAccuracy).Undefined);

    [Fact]
    public void Within_groups_only_pairs_of_one_group_count()
    {
        double[] truth = [1, 2, 5, 4, 9], prediction = [2, 1, 6, 5, 0];

        var figure = Correlation.PairwiseAccuracyWithin(truth, prediction, ["a", "a", "b", "b", ""]);

        AssertEqual(0.5, 2, figure);
    }

    [Fact]
    public void Sides_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Correlation.Spearman([1, 2, 3], [1, 2]));

    [Fact]
    public void The_earth_movers_distance_is_the_one_computed_elsewhere()
    {
        double[] p = [0, 0, 0, .1, .2, .4, .2, .1, 0, 0, 0], q = [0, 0, 0, 0, .1, .3, .4, .2, 0, 0, 0];

        AssertEqual(0.063636, 11, EarthMover.Distance(p, q));
        AssertEqual(0.116775, 11, EarthMover.Distance(p, q, r: 2));
    }

    [Fact]
    public void An_empty_histogram_has_no_distance() =>
        Assert.False(EarthMover.Distance([0, 0], [1, 2]).IsDefined);

    static void AssertEqual(double expected, long count, Figure figure)
    {
        Assert.Equal(expected, figure.Value!.Value, Vectors.Digits);
        Assert.Equal(count, figure.Count);
    }
}
