using CsCheck;
using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class CalibrationTests
{
    static readonly double[] Raw = [6, 6, 7, 7, 8, 8, 9];
    static readonly double[] People = [3, 5, 4, 6, 5, 8, 9];

    [Fact]
    public void A_line_is_the_one_computed_elsewhere()
    {
        var line = Calibration.Fit(Raw, People);

        Assert.Equal(CalibrationKind.Linear, line.Kind);
        Assert.Equal(1.557692, line.Slope, Vectors.Digits);
        Assert.Equal(-5.634615, line.Intercept, Vectors.Digits);
        Assert.Equal(7, line.Overlap);
    }

    [Fact]
    public void An_isotonic_curve_is_the_one_computed_elsewhere()
    {
        var curve = Isotonic.Fit(Raw, People);

        Assert.Equal([4.0, 5.0, 6.5, 9.0], new double[] { 6, 7, 8, 9 }.Select(x => Math.Round(curve.At(x), Vectors.Digits)));
    }

    [Fact]
    public void Between_blocks_a_curve_is_straight_and_beyond_its_ends_level()
    {
        var curve = Isotonic.Fit(Raw, People);

        Assert.Equal([4, 4.5, 7.75, 9], new[] { -3, 6.5, 8.5, 12 }.Select(x => Math.Round(curve.At(x), Vectors.Digits)));
    }

    [Fact]
    public void From_a_hundred_shared_pictures_on_the_curve_is_isotonic()
    {
        double[] raw = [.. Enumerable.Range(0, 100).Select(i => i % 11.0)];

        Assert.Equal(CalibrationKind.Linear, Calibration.Fit(raw.AsSpan(1), raw.AsSpan(1)).Kind);
        Assert.Equal(CalibrationKind.Isotonic, Calibration.Fit(raw, raw).Kind);
    }

    [Fact]
    public void Values_that_few_pictures_have_are_pooled_with_their_neighbours()
    {
        double[] raw = [.. Enumerable.Repeat(5.0, 96), 6, 7, 8, 9], people = [.. Enumerable.Repeat(4.0, 96), 6, 8, 7, 9];

        var blocks = Calibration.Fit(raw, people).Curve!.Blocks;

        Assert.All(blocks, block => Assert.True(block.Count >= Calibration.LeastInBlock));
    }

    [Fact]
    public void Nothing_is_learned_from_two_pictures_or_from_a_rater_that_never_varies()
    {
        Assert.Equal("fewer than 3 rated by both", Calibration.Fit([1, 2], [1, 2]).Why);
        Assert.Equal("the rater never varies", Calibration.Fit([5, 5, 5, 5], [1, 2, 3, 4]).Why);
        Assert.Equal(6.5, Calibration.Fit([5, 5, 5, 5], [1, 2, 3, 4]).Apply(6.5));
    }

    [Fact]
    public void A_rater_who_contradicts_people_is_levelled_and_not_turned_round()
    {
        var line = Calibration.Fit([1, 2, 3, 4], [9, 8, 7, 6]);

        Assert.Equal([7.5, 7.5], new[] { line.Apply(1), line.Apply(4) });
        Assert.True(line.Compare(1, 4) < 0);
    }

    [Fact]
    public void Calibrated_values_keep_their_order_and_their_scale() =>
        Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10]).Array[3, 150].Sample(points =>
        {
            var calibration = Calibration.Fit([.. points.Select(p => p.Item1)], [.. points.Select(p => p.Item2)]);
            var values = points.Select(p => p.Item1).Order().Select(calibration.Apply).ToList();

            Assert.Equal(values.Order(), values);
            Assert.All(values, value => Assert.InRange(value, 0, 10));
        }, iter: 60);

    [Fact]
    public void No_rising_curve_is_nearer_than_the_isotonic_one() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10]).Array[3, 8].Sample(points =>
        {
            double[] x = [.. points.Select(p => (double)p.Item1)], t = [.. points.Select(p => (double)p.Item2)];
            var curve = Isotonic.Fit(x, t);
            double Off(Func<double, double> of) => x.Zip(t, (a, b) => (of(a) - b) * (of(a) - b)).Sum();

            var best = Off(curve.At);
            var rising = from a in Levels from b in Levels.Where(l => l >= a) from c in Levels.Where(l => l >= b) from d in Levels.Where(l => l >= c) select new[] { a, b, c, d };
            Assert.All(rising, levels => Assert.True(Off(at => levels[(int)at]) >= best - 1e-9));
        }, iter: 30);

    static readonly double[] Levels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
}
