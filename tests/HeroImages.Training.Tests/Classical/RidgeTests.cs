using CsCheck;
using HeroImages.Training.Classical;

namespace HeroImages.Training.Tests.Classical;

public class RidgeTests
{
    [Fact]
    public void Without_a_price_a_line_is_found_exactly()
    {
        var (intercept, beta) = new RidgeSystem(Rows([[1], [2], [4]], [5, 7, 11])).Solve(1e-12);

        Assert.Equal((3, 2), (Math.Round(intercept, 6), Math.Round(beta[0], 6)));
    }

    /// <summary>With x = -1, 1 and y = -1, 1 the slope is Σxy / (Σx² + price Σw) = 2 / (2 + 2 price).</summary>
    [Theory]
    [InlineData(0.5, 2.0 / 3)]
    [InlineData(1, 0.5)]
    [InlineData(3, 0.25)]
    public void A_price_shrinks_the_slope_as_the_closed_form_says(double price, double slope)
    {
        var (intercept, beta) = new RidgeSystem(Rows([[-1], [1]], [-1, 1])).Solve(price);

        Assert.Equal(slope, beta[0], 12);
        Assert.Equal(0, intercept, 12);
    }

    [Fact]
    public void A_row_that_counts_twice_is_the_same_as_two_rows() => Gen.Double[-3, 3].Array[3].Array[4, 20].Sample(x =>
    {
        double[] y = [.. x.Select(row => row[0] - (2 * row[1]) + Math.Sin(row[2]))];
        var twice = new RidgeSystem(Rows([.. x, x[0]], [.. y, y[0]])).Solve(0.1);
        var weighted = new RidgeSystem(Rows(x, y) with { Weight = [2, .. Enumerable.Repeat(1.0, x.Length - 1)] }).Solve(0.1);

        Assert.Equal(twice.Intercept, weighted.Intercept, 9);
        Assert.All(twice.Beta.Zip(weighted.Beta), pair => Assert.Equal(pair.First, pair.Second, 9));
    });

    [Fact]
    public void The_solution_solves_the_system() => Gen.Double[-2, 2].Array[5].Array[5].Sample(m =>
    {
        // M Mᵀ + I is positive definite, whatever M.
        double[][] a = [.. Enumerable.Range(0, 5).Select(i => Enumerable.Range(0, 5).Select(j => m[i].Zip(m[j], (x, y) => x * y).Sum() + (i == j ? 1 : 0)).ToArray())];
        double[] b = [1, -2, 3, 0.5, 0];

        var x = LinearSolver.Solve(a, b);

        Assert.All(a.Zip(b), row => Assert.Equal(row.Second, row.First.Zip(x, (c, d) => c * d).Sum(), 6));
    });

    [Fact]
    public void A_curve_is_found_by_the_squares()
    {
        double[][] z = [.. Enumerable.Range(-20, 41).Select(i => new[] { i / 10.0 })];
        var rows = Rows(z, [.. z.Select(row => 3 + (0.5 * row[0] * row[0]))]);

        var model = RidgeFit.Fit(rows, 1e-9);

        Assert.Equal(3.5, model.Of([1]), 3);
        Assert.Equal(5, model.Of([-2]), 3);
    }

    [Fact]
    public void A_feature_that_never_varies_adds_nothing_and_what_lies_far_out_is_drawn_in()
    {
        var standardizer = Standardizer.Fit(Rows([[5, 0], [5, 2], [5, 4]], [0, 0, 0]));

        Assert.Equal([0, 4], standardizer.Of([7, 1000]));
    }

    static LearningRows Rows(double[][] x, double[] y) => new(x, y, [.. Enumerable.Repeat(1.0, y.Length)]);
}
