using CsCheck;
using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class TopRankingTests
{
    static readonly int[] Order = [3, 5, 0, 7, 4, 1, 2, 6];
    static readonly Gen<(int Truth, int Prediction)[]> Pictures = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 6]).Array[3, 25];

    [Fact]
    public void Gains_of_a_decided_order_are_those_computed_elsewhere()
    {
        double[] inOrder = [.. Order.Select(i => Vectors.Truth[i])];

        Assert.Equal(0.928089, TopRanking.NdcgOfOrder(inOrder, 3).Value!.Value, Vectors.Digits);
        Assert.Equal(0.835272, TopRanking.NdcgOfOrder(inOrder, 3, Gain.Exponential).Value!.Value, Vectors.Digits);
    }

    [Fact]
    public void Precision_and_recall_of_the_first_three_are_those_computed_elsewhere()
    {
        Assert.Equal(2 / 3.0, TopRanking.PrecisionAt(Vectors.Truth, Vectors.Prediction, 3).Value!.Value, Vectors.Digits);
        Assert.Equal(2 / 3.0, TopRanking.RecallAt(Vectors.Truth, Vectors.Prediction, 3).Value!.Value, Vectors.Digits);
        Assert.Equal(2 / 3.0 / (3 / 8.0), TopRanking.LiftAt(Vectors.Truth, Vectors.Prediction, 3).Value!.Value, Vectors.Digits);
    }

    [Fact]
    public void Of_equal_predictions_the_expected_share_counts()
    {
        double[] truth = [9, 1, 1, 1], level = [5, 5, 5, 5];

        Assert.Equal(0.25, TopRanking.PrecisionAt(truth, level, 1).Value);
        Assert.Equal(0.5, TopRanking.RecallAt(truth, level, 2).Value);
        Assert.Equal(1, TopRanking.LiftAt(truth, level, 3).Value);
    }

    [Fact]
    public void Somebody_looks_through_as_many_pictures_as_stand_before_the_last_keeper()
    {
        double[] truth = [9, 2, 8, 1, 7], prediction = [5, 4, 3, 2, 1];

        Assert.Equal([1, 3, 5], Enumerable.Range(1, 3).Select(keepers => TopRanking.PicturesToLookThrough(truth, prediction, keepers).Value));
        Assert.Equal("there are only 3 of 4 keepers", TopRanking.PicturesToLookThrough(truth, prediction, 4).Undefined);
    }

    [Fact]
    public void Among_equal_predictions_a_keeper_is_met_halfway() =>
        Assert.Equal(2.5, TopRanking.PicturesToLookThrough([9, 1, 1, 1], [5, 5, 5, 5], 1).Value);

    [Fact]
    public void The_recall_of_the_top_is_the_share_of_the_best_that_is_looked_at()
    {
        double[] truth = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], prediction = [9, 1, 8, 7, 6, 5, 4, 3, 2, 10];

        Assert.Equal(0.5, TopRanking.RecallOfTop(truth, prediction, topShare: 0.2, depthShare: 0.2).Value);
        Assert.Equal(1, TopRanking.RecallOfTop(truth, prediction, 0.2, 1).Value);
    }

    [Fact]
    public void A_picture_of_an_audit_sample_counts_as_many_times_as_it_stands_for() => Pictures.Sample(pictures =>
    {
        double[] truth = [.. pictures.Select(p => (double)p.Truth)], prediction = [.. pictures.Select(p => (double)p.Prediction)];
        double[] weights = [.. pictures.Select((_, i) => 1.0 + (i % 3))];
        double[] Repeated(double[] values) => [.. values.SelectMany((value, i) => Enumerable.Repeat(value, (int)weights[i]))];

        Assert.Equal(
            TopRanking.RecallOfTop(Repeated(truth), Repeated(prediction), 0.2, 0.4).Value!.Value,
            TopRanking.RecallOfTop(truth, prediction, 0.2, 0.4, weights).Value!.Value, 1e-9);
    }, iter: 100);

    [Fact]
    public void No_figure_depends_on_the_order_of_files() => Gen.Select(Pictures, Gen.Int[0, 1000]).Sample((pictures, seed) =>
    {
        var shuffled = pictures.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Figures(pictures), Figures(shuffled), (a, b) => a.Undefined == b.Undefined && Math.Abs((a.Value ?? 0) - (b.Value ?? 0)) < 1e-9);
    }, iter: 100);

    [Fact]
    public void Expected_hits_are_the_mean_over_all_orders_of_ties()
    {
        double[] truth = [9, 3, 8, 2], prediction = [4, 4, 4, 1];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

        Assert.Equal(orders.Average(order => order.Take(2).Count(i => truth[i] >= 7) / 2.0), TopRanking.PrecisionAt(truth, prediction, 2).Value!.Value, 1e-9);
        Assert.Equal(orders.Average(order => Last(order, 0, 2)), TopRanking.PicturesToLookThrough(truth, prediction, 2).Value!.Value, 1e-9);
    }

    [Fact]
    public void Too_few_pictures_have_no_precision()
    {
        Assert.Equal("fewer than 50 pictures", TopRanking.PrecisionAt([1, 2, 3], [1, 2, 3], 50).Undefined);
        Assert.Equal("nothing is relevant", TopRanking.RecallAt([1, 2, 3], [1, 2, 3], 2).Undefined);
        Assert.False(TopRanking.NdcgAt([], [], 3).IsDefined);
    }

    static int Last(int[] order, int one, int other) => Math.Max(Array.IndexOf(order, one), Array.IndexOf(order, other)) + 1;

    static IEnumerable<Figure> Figures((int Truth, int Prediction)[] pictures)
    {
        double[] truth = [.. pictures.Select(p => (double)p.Truth)], prediction = [.. pictures.Select(p => (double)p.Prediction)];
        return
        [
            TopRanking.PrecisionAt(truth, prediction, 3), TopRanking.RecallAt(truth, prediction, 3), TopRanking.LiftAt(truth, prediction, 2),
            TopRanking.PicturesToLookThrough(truth, prediction, 2), TopRanking.RecallOfTop(truth, prediction, 0.1, 0.3), TopRanking.NdcgAt(truth, prediction, 3, Gain.AboveOrdinary),
        ];
    }
}
