using CsCheck;
using HeroImages.Agreement;

namespace HeroImages.Tests.Agreement;

public class ResamplingProperties
{
    static readonly Gen<(int Truth, int Prediction, int Cluster)[]> Items = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 1000], Gen.Int[0, 7]).Array[3, 80];

    [Fact]
    public void A_draw_is_measured_as_if_its_items_were_written_down() => Gen.Select(Items, Gen.Int[0, 3].Array[8]).Sample((items, times) =>
    {
        var drawn = items.SelectMany(item => Enumerable.Repeat(item, times[item.Cluster])).ToArray();
        double[] truth = [.. items.Select(i => (double)i.Truth)], prediction = [.. items.Select(i => i.Prediction / 100.0)];
        var values = new double[CrossMeasurer.Measures];

        var count = new CrossSample(CrossTable.Of(truth, prediction), [.. items.Select(i => i.Cluster)], 8).NewDraws().Measure(times, values);

        var expected = Correlation.All([.. drawn.Select(i => (double)i.Truth)], [.. drawn.Select(i => i.Prediction / 100.0)]);
        Assert.Equal(drawn.Length, count);
        Assert.Equal(expected.Select(figure => figure.Value ?? double.NaN), values, (a, b) => double.IsNaN(a) == double.IsNaN(b) && (double.IsNaN(a) || Math.Abs(a - b) < 1e-9));
    }, iter: 200);

    [Fact]
    public void Pairs_between_clusters_are_those_that_counting_anew_finds() => Gen.Select(Items, Gen.Int[0, 3].Array[8]).Sample((items, times) =>
    {
        var table = CrossTable.Of([.. items.Select(i => (double)i.Truth)], [.. items.Select(i => (double)i.Prediction)]);
        var ofCluster = Enumerable.Range(0, 8).Select(cluster => Enumerable.Range(0, items.Length).Where(i => items[i].Cluster == cluster)
            .CountBy(i => table.CellOf[i]).Select(pair => (pair.Key, (long)pair.Value)).ToArray()).ToArray();
        var counts = new long[table.Cells];
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            counts[table.CellOf[i]] += times[item.Cluster];
        }

        var counted = new CrossMeasurer(table).Pairs(counts);

        Assert.Equal((counted.Concordant, counted.Discordant), new ClusterOrders(table, ofCluster).Count(times));
    }, iter: 200);
}
