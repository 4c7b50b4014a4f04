using HeroImages.Training.Classical;
using HeroImages.Training.Examples;
using HeroImages.Training.Learning;
using HeroImages.Training.Networks;
using HeroImages.Training.Runtime;
using static TorchSharp.torch;

namespace HeroImages.Training.Backbones;

/// <summary>Several heads on the same rows. Its members may be used from any number of threads.</summary>
/// <param name="standardizer">Brings rows to what the heads have learned on.</param>
/// <param name="heads">The heads, at least one; disposed with this.</param>
sealed class HeadEnsemble(Standardizer standardizer, IReadOnlyList<HeadNetwork> heads) : IDisposable
{
    public Standardizer Standardizer => standardizer;

    public IReadOnlyList<HeadNetwork> Heads => heads;

    /// <summary>A new ensemble of heads that have learned nothing.</summary>
    public static HeadEnsemble New(Standardizer standardizer, BackboneOptions options, int seed)
    {
        var heads = Enumerable.Range(0, options.Heads).Select(i => NewNetwork.Of(unchecked((seed * 1009L) + i), () => new HeadNetwork(standardizer.Means.Length, options.Hidden, options.Dropout))).ToList();
        heads.ForEach(head => head.eval());
        return new(standardizer, heads);
    }

    /// <summary>Standardised rows as a tensor, [rows, features].</summary>
    public Tensor ToTensor(IReadOnlyList<float[]> rows) =>
        tensor(rows.SelectMany(row => standardizer.Of([.. row.Select(x => (double)x)])).Select(x => (float)x).ToArray(), [rows.Count, standardizer.Means.Length]);

    /// <summary>The score of each row, and how far the heads differ, as a standard deviation in points.</summary>
    /// <param name="rows">Rows of features.</param>
    /// <param name="batch">Rows that are computed at once: always so many, the last ones are filled up.</param>
    public List<(double Value, double Spread)> Score(IReadOnlyList<float[]> rows, int batch)
    {
        TorchRuntime.Load();
        var scores = new List<(double, double)>(rows.Count);
        foreach (var part in rows.Chunk(batch))
        {
            using var scope = NewDisposeScope();
            using var _ = inference_mode();
            var input = ToTensor([.. part, .. Enumerable.Repeat(part[^1], batch - part.Length)]);
            var values = heads.Select(head => TasteLoss.Values(head.call(input)).data<float>().ToArray()).ToList();
            scores.AddRange(Enumerable.Range(0, part.Length).Select(i => Of([.. values.Select(v => (double)v[i])])));
        }
        return scores;
    }

    public void Dispose()
    {
        foreach (var head in heads)
        {
            head.Dispose();
        }
    }

    static (double, double) Of(double[] values)
    {
        var mean = values.Average();
        return (Math.Clamp(mean, 0, ScoreHistogram.Bins - 1), Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }
}
