using CsCheck;
using HeroImages.Training.Classical;

namespace HeroImages.Training.Tests.Classical;

public class TreeTests
{
    static readonly BoostingOptions Plain = new() { LeastInLeaf = 1, Rounds = 60 };

    /// <summary>The split between 2 and 3 saves most; leaves are Σy / (n + 1), since a row of value 0 is thought into every leaf.</summary>
    [Fact]
    public void A_stump_splits_where_it_saves_most()
    {
        var tree = new TreeGrower([[1], [2], [3], [4]], [0], depth: 1, leastInLeaf: 1).Grow([1, 1, 5, 5], [1, 1, 1, 1], shrink: 1);

        Assert.Equal([0, -1, -1], tree.Feature);
        Assert.Equal(2.5f, tree.Threshold[0]);
        Assert.Equal(2.0 / 3, tree.Of([2]), 6);
        Assert.Equal(10.0 / 3, tree.Of([3]), 6);
    }

    [Fact]
    public void No_leaf_is_smaller_than_asked()
    {
        var tree = new TreeGrower([[1], [2], [3], [4], [5]], [0], depth: 3, leastInLeaf: 2).Grow([9, 0, 0, 0, 0], [1, 1, 1, 1, 1], shrink: 1);

        Assert.Equal(2.5f, tree.Threshold[0]);
        Assert.Equal(3, tree.Feature.Length);
    }

    [Fact]
    public void Rows_that_do_not_count_are_not_seen()
    {
        var tree = new TreeGrower([[1], [2], [3], [4]], [0], 1, 1).Grow([1, 1, 1, 100], [1, 1, 1, 0], 1);

        Assert.True(tree.Of([4]) < 1);
    }

    [Fact]
    public void Trees_never_go_against_a_direction() =>
        Gen.Select(Gen.Double[0, 1].Array[3].Array[30, 80], Gen.Double[0, 10].Array[80], Gen.Int[-1, 1]).Sample((x, y, direction) =>
        {
            var rows = new LearningRows([.. x.Select(Floats)], y[..x.Length], [.. Enumerable.Repeat(1.0, x.Length)]);
            var trees = Booster.Fit(rows, [.. x.Select((_, i) => $"{i}")], null, [direction, 0, 0], Plain, seed: 1);
            foreach (var row in rows.X.Take(10))
            {
                var values = Enumerable.Range(0, 21).Select(i => trees.Of([i / 20.0, row[1], row[2]])).ToList();
                Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(direction == 0 || direction * (pair.Second - pair.First) >= -1e-6));
            }
        }, iter: 30);

    [Fact]
    public void Boosting_learns_what_no_line_can()
    {
        double[][] x = [.. Enumerable.Range(0, 400).Select(i => Floats([i % 20 / 20.0, i / 20 / 20.0]))];
        var rows = new LearningRows(x, [.. x.Select(row => row[0] > 0.5 != row[1] > 0.5 ? 8.0 : 2.0)], [.. Enumerable.Repeat(1.0, 400)]);

        var trees = Booster.Fit(rows, [.. x.Select((_, i) => $"{i}")], null, [0, 0], new() { Rounds = 400 }, seed: 1);

        Assert.Equal(8, trees.Of(Floats([0.9, 0.1])), 0.3);
        Assert.Equal(2, trees.Of(Floats([0.9, 0.9])), 0.3);
    }

    [Fact]
    public void Growing_stops_when_rows_held_back_gain_no_more()
    {
        var noise = Enumerable.Range(0, 200).Select(i => (double)(i * 7919 % 101)).ToArray();
        var rows = new LearningRows([.. noise.Select((_, i) => new[] { (double)i })], noise, [.. Enumerable.Repeat(1.0, 200)]);

        var trees = Booster.Fit(rows.Take([.. Enumerable.Range(0, 100)]), [.. Enumerable.Range(0, 100).Select(i => $"{i}")], rows.Take([.. Enumerable.Range(100, 100)]), [0], new(), seed: 1);

        Assert.InRange(trees.Trees.Count, 0, 100);
    }

    [Fact]
    public void What_features_bring_adds_up_to_the_trees_value() => Gen.Select(Gen.Double[0, 1].Array[3].Array[40], Gen.Double[0, 10].Array[40]).Sample((x, y) =>
    {
        var rows = new LearningRows([.. x.Select(Floats)], y, [.. Enumerable.Repeat(1.0, 40)]);
        var tree = Booster.Fit(rows, [.. x.Select((_, i) => $"{i}")], null, [0, 0, 0], Plain, 1).Trees[0];
        var sum = (double)tree.Value[0];
        tree.Explain(rows.X[0], (_, amount) => sum += amount);

        Assert.Equal(tree.Of(rows.X[0]), sum, 6);
    }, iter: 50);

    static double[] Floats(double[] row) => [.. row.Select(value => (double)(float)value)];
}
