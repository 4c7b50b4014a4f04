using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class ClusterBootstrapTests
{
    [Fact]
    public void The_interval_of_a_mean_is_about_as_wide_as_theory_says()
    {
        double[] values = [.. Enumerable.Range(0, 400).Select(i => new DrawNumbers(7, i).Below(1000) / 1000.0)];
        var bootstrap = new ClusterBootstrap([.. values.Select((_, i) => $"{i}")]);

        var interval = bootstrap.IntervalOf(items => items.Average(i => values[i]))!;

        var error = Math.Sqrt(1 / 12.0 / 400);
        Assert.Equal(2 * 1.96 * error, interval.High - interval.Low, 0.006);
        Assert.Equal((2000, 400), (interval.Draws, interval.Clusters));
    }

    [Fact]
    public void Pictures_of_one_camera_that_are_alike_make_the_interval_wider()
    {
        double[] values = [.. Enumerable.Range(0, 400).Select(i => (double)(i / 20 % 2))];
        double Width(Func<int, string> cluster) =>
            new ClusterBootstrap([.. values.Select((_, i) => cluster(i))]).IntervalOf(items => items.Average(i => values[i])) is { } interval ? interval.High - interval.Low : 0;

        Assert.True(Width(i => $"camera {i / 20}") > 3 * Width(i => $"picture {i}"));
    }

    [Fact]
    public void Neither_the_order_of_items_nor_the_threads_matter()
    {
        double[] values = [.. Enumerable.Range(0, 50).Select(i => i * 1.7 % 10)];
        string[] cameras = [.. Enumerable.Range(0, 50).Select(i => $"camera {i % 12}")];
        Interval Of(int[] order) => new ClusterBootstrap([.. order.Select(i => cameras[i])], seed: 5, draws: 300)
            .IntervalOf(items => items.Select(i => values[order[i]]).Order().Sum() / items.Length)!;

        int[] order = [.. Enumerable.Range(0, 50)];
        var first = Of(order);

        Assert.Equal(first, Of(order));
        Assert.Equal(first, Of([.. order.Reverse()]));
    }

    [Fact]
    public void A_difference_is_taken_on_the_same_draws()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(i => i * 3.3 % 10)];
        var bootstrap = new ClusterBootstrap([.. values.Select((_, i) => $"camera {i % 15}")]);

        var interval = bootstrap.DifferenceOf(items => items.Average(i => values[i]), items => items.Average(i => values[i] + 0.1))!;

        Assert.Equal([0.1, 0.1], new[] { interval.Low, interval.High }.Select(end => Math.Round(end, 9)));
        Assert.False(interval.CoversZero);
    }

    [Fact]
    public void One_cluster_has_nothing_to_exchange() =>
        Assert.Null(new ClusterBootstrap(["a", "a", "a"]).IntervalOf(items => items.Length));

    [Fact]
    public void A_measure_that_mostly_is_not_defined_has_no_interval() =>
        Assert.Null(new ClusterBootstrap(["a", "b", "c"]).IntervalOf(_ => null));
}
