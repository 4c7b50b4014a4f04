using CsCheck;
using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class PanelMeasuresTests
{
    [Fact]
    public void Alpha_is_the_one_computed_elsewhere()
    {
        var alpha = KrippendorffAlpha.Of(Vectors.Panel);

        Assert.Equal([0.743421, 0.815388, 0.849107], Rounded(alpha.Nominal, alpha.Ordinal, alpha.Interval));
        Assert.Equal(40, alpha.Nominal.Count);
    }

    [Fact]
    public void Intraclass_correlations_are_those_computed_elsewhere()
    {
        var icc = IntraclassCorrelation.Of(Vectors.Block);

        Assert.Equal([0.165742, 0.289764, 0.714841, 0.620051, 0.909316], Rounded(icc.OneWay, icc.Agreement, icc.Consistency, icc.MeanAgreement, icc.MeanConsistency));
        Assert.Equal(6, icc.OneWay.Count);
    }

    [Theory]
    [InlineData(2, 0.57)]
    [InlineData(3, 0.67)]
    [InlineData(5, 0.77)]
    [InlineData(10, 0.87)]
    public void The_mean_of_several_raters_is_more_reliable(int raters, double expected) =>
        Assert.Equal(expected, Reliability.SpearmanBrown(0.4, raters).Value!.Value, 2);

    [Fact]
    public void The_ceiling_is_the_root_of_reliability() => Assert.Equal([0.8, 0], [Reliability.Ceiling(0.64), Reliability.Ceiling(-0.2)]);

    [Fact]
    public void Rows_that_are_not_complete_do_not_count() =>
        Assert.Equal(IntraclassCorrelation.Of(Vectors.Block), IntraclassCorrelation.Of([.. Vectors.Block, [1, double.NaN, 2, 3]]));

    [Fact]
    public void One_rater_agrees_with_nobody()
    {
        Assert.Equal("fewer than 2 raters", IntraclassCorrelation.Of([[1], [2], [3]]).Agreement.Undefined);
        Assert.Equal("fewer than 3 ratings of pictures that several have rated", KrippendorffAlpha.Of([[1], [2], [3]]).Ordinal.Undefined);
    }

    [Fact]
    public void Raters_who_all_give_the_same_value_have_no_alpha() =>
        Assert.Equal("nobody ever gives another value", KrippendorffAlpha.Of([[4, 4], [4, 4], [4, 4]]).Ordinal.Undefined);

    [Fact]
    public void Perfect_agreement_is_1() => Gen.Int[0, 10].Array[3, 30].Where(values => values.Distinct().Count() > 1).Sample(values =>
    {
        double[][] rows = [.. values.Select((value, row) => row % 3 == 0 ? new[] { value, double.NaN, value } : [value, value, value])];

        Assert.All(Values(KrippendorffAlpha.Of(rows)), alpha => Assert.Equal(1, alpha, 1e-9));
    }, iter: 100);

    [Fact]
    public void Alpha_is_the_definition_with_a_matrix_of_coincidences() => Gen.Int[0, 4].Array[2, 5].Array[3, 12].Sample(drawn =>
    {
        double[][] rows = [.. drawn.Select(row => row.Select(value => value == 0 ? double.NaN : value).ToArray())];
        var alpha = KrippendorffAlpha.Of(rows);

        if (alpha.Nominal.IsDefined)
        {
            var distances = new Func<int, int, double[], double>[] { (c, k, _) => c == k ? 0 : 1, Ordinal, (c, k, _) => (c - k) * (c - k) };
            Assert.All(Values(alpha).Zip(distances), pair => Assert.Equal(ByDefinition(rows, pair.Second), pair.First, 1e-9));
        }
    }, iter: 200);

    [Fact]
    public void Consistency_does_not_see_a_shift_and_agreement_does()
    {
        double[][] shifted = [.. Vectors.Block.Select(row => new[] { row[0], row[0] + 3 })];
        var icc = IntraclassCorrelation.Of(shifted);

        Assert.Equal(1, icc.Consistency.Value!.Value, 1e-9);
        Assert.True(icc.Agreement.Value < 0.5);
    }

    static IEnumerable<double> Rounded(params Figure[] figures) => figures.Select(figure => Math.Round(figure.Value!.Value, Vectors.Digits));

    static IEnumerable<double> Values(KrippendorffAlpha alpha) => new[] { alpha.Nominal, alpha.Ordinal, alpha.Interval }.Select(figure => figure.Value!.Value);

    static double Ordinal(int c, int k, double[] counts)
    {
        var between = Enumerable.Range(Math.Min(c, k), Math.Abs(c - k) + 1).Sum(g => counts[g]) - ((counts[c] + counts[k]) / 2);
        return between * between;
    }

    static double ByDefinition(double[][] rows, Func<int, int, double[], double> distance)
    {
        var matrix = Enumerable.Range(0, 5).Select(_ => new double[5]).ToArray();
        foreach (var unit in rows.Select(row => row.Where(v => !double.IsNaN(v)).Select(v => (int)v).ToArray()).Where(unit => unit.Length > 1))
        {
            for (var i = 0; i < unit.Length; i++)
            {
                for (var j = 0; j < unit.Length; j++)
                {
                    matrix[unit[i]][unit[j]] += i == j ? 0 : 1.0 / (unit.Length - 1);
                }
            }
        }
        double[] counts = [.. matrix.Select(row => row.Sum())];
        double Sum(Func<int, int, double> of) => Enumerable.Range(0, 5).Sum(c => Enumerable.Range(0, 5).Sum(k => of(c, k) * distance(c, k, counts)));
        return 1 - ((counts.Sum() - 1) * Sum((c, k) => matrix[c][k]) / Sum((c, k) => counts[c] * counts[k]));
    }
}
