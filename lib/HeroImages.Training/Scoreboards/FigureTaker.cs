using HeroImages.Agreement;

namespace HeroImages.Training.Scoreboards;

/// <summary>Takes all figures of a judge on some of the pictures, which may occur several times.</summary>
/// <param name="truth">What is held against it, of all pictures.</param>
/// <param name="values">Its values.</param>
/// <param name="bursts">The burst of each picture, or null.</param>
sealed class FigureTaker(IReadOnlyList<double> truth, IReadOnlyList<double> values, IReadOnlyList<string?> bursts)
{
    public const double TopShare = 0.01;
    public const double DepthShare = 0.1;

    public static int Measures { get; } = Enum.GetValues<ScoreboardMeasure>().Length;

    /// <summary>The figures, in the order of <see cref="ScoreboardMeasure"/>.</summary>
    public IReadOnlyList<Figure> Take(IReadOnlyList<int> pictures)
    {
        double[] t = [.. pictures.Select(i => truth[i])], p = [.. pictures.Select(i => values[i])];
        var known = t.Zip(p).Count(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second));
        var agreement = Correlation.All(t, p);
        return
        [
            TopRanking.PrecisionAt(t, p, 10), TopRanking.PrecisionAt(t, p, 50), TopRanking.PrecisionAt(t, p, 200),
            TopRanking.LiftAt(t, p, Math.Max(1, (int)Math.Ceiling(known * DepthShare))), TopRanking.RecallOfTop(t, p, TopShare, DepthShare),
            agreement[(int)AgreementMeasure.Spearman], Correlation.PairwiseAccuracyWithin(t, p, [.. pictures.Select(i => bursts[i])]), agreement[(int)AgreementMeasure.MeanAbsoluteError],
        ];
    }
}
