using CsCheck;
using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class CorrelationProperties
{
    const double Near = 1e-9;

    static readonly Gen<(double[] Truth, double[] Prediction)> Sides = Gen.Int[3, 60].SelectMany(count => Gen.Select(
        Gen.Int[0, 10].Select(value => (double)value).Array[count], Gen.Int[0, 40].Select(value => value / 4.0).Array[count]));

    [Fact]
    public void Counting_with_a_tree_equals_looking_at_every_pair() => Sides.Sample(sides =>
    {
        var table = CrossTable.Of(sides.Truth, sides.Prediction);

        Assert.Equal(ByLooking(sides.Truth, sides.Prediction), new CrossMeasurer(table).Pairs(table.Counts()));
    }, iter: 300);

    [Fact]
    public void Spearman_is_the_same_under_monotone_maps() => Sides.Sample(sides =>
        AssertSame(
            Correlation.Spearman(sides.Truth, sides.Prediction),
            Correlation.Spearman([.. sides.Truth.Select(y => Math.Exp(y))], [.. sides.Prediction.Select(p => (p * p * p) - 7)])), iter: 200);

    [Fact]
    public void Spearman_is_Pearson_of_the_ranks() => Sides.Sample(sides =>
        AssertSame(
            Correlation.Spearman(sides.Truth, sides.Prediction),
            Correlation.Of(Ranks.Average(sides.Truth), Ranks.Average(sides.Prediction), AgreementMeasure.Pearson)), iter: 200);

    [Fact]
    public void Only_bias_and_pairwise_accuracy_care_which_side_is_which() => Sides.Sample(sides =>
    {
        var (one, other) = (Correlation.All(sides.Truth, sides.Prediction), Correlation.All(sides.Prediction, sides.Truth));
        foreach (var measure in Enum.GetValues<AgreementMeasure>().Except([AgreementMeasure.Bias, AgreementMeasure.PairwiseAccuracy]))
        {
            AssertSame(one[(int)measure], other[(int)measure]);
        }
        Assert.Equal(one[(int)AgreementMeasure.Bias].Value!.Value, -other[(int)AgreementMeasure.Bias].Value!.Value, Near);
    }, iter: 200);

    [Fact]
    public void Quadratic_kappa_on_whole_numbers_is_the_definition_with_a_table_of_eleven_classes() => Sides.Sample(sides =>
    {
        double[] whole = [.. sides.Prediction.Select(CrossTable.Score)];

        if (Correlation.QuadraticKappa(sides.Truth, whole).Value is { } kappa)
        {
            Assert.Equal(KappaByDefinition(sides.Truth, whole), kappa, Near);
        }
    }, iter: 200);

    [Fact]
    public void The_order_of_pictures_does_not_matter() => Sides.Sample(sides =>
    {
        var (one, other) = (Correlation.All(sides.Truth, sides.Prediction), Correlation.All([.. sides.Truth.Reverse()], [.. sides.Prediction.Reverse()]));

        Assert.Equal(one, other);
    }, iter: 100);

    [Fact]
    public void Average_ranks_are_those_of_counting() => Gen.Int[0, 9].Select(value => (double)value).Array[0, 30].Sample(values =>
        Assert.Equal(values.Select(v => values.Count(o => o < v) + ((values.Count(o => o == v) + 1) / 2.0)), Ranks.Average(values)), iter: 200);

    static PairCounts ByLooking(double[] truth, double[] prediction)
    {
        var counts = default(PairCounts);
        for (var i = 0; i < truth.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (y, p) = (truth[i].CompareTo(truth[j]), prediction[i].CompareTo(prediction[j]));
                counts += new PairCounts(1, y == 0 ? 1 : 0, p == 0 ? 1 : 0, y * p > 0 ? 1 : 0, y * p < 0 ? 1 : 0);
            }
        }
        return counts;
    }

    static double KappaByDefinition(double[] truth, double[] prediction)
    {
        var (n, observed, expected) = (truth.Length, 0.0, 0.0);
        for (var i = 0; i <= 10; i++)
        {
            for (var j = 0; j <= 10; j++)
            {
                var weight = (i - j) * (i - j) / 100.0;
                observed += weight * truth.Zip(prediction).Count(pair => pair.First == i && pair.Second == j);
                expected += weight * truth.Count(y => y == i) * prediction.Count(p => p == j) / n;
            }
        }
        return 1 - (observed / expected);
    }

    static void AssertSame(Figure expected, Figure actual)
    {
        Assert.Equal(expected.Undefined, actual.Undefined);
        Assert.Equal(expected.Value ?? 0, actual.Value ?? 0, Near);
    }
}
