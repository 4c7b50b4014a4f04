namespace HeroImages.Agreement;

/// <summary>How often a rater gave each of the eleven scores 0 to 10; other values count for the nearest, halves for the higher.</summary>
/// <param name="Counts">Eleven numbers, from score 0 on.</param>
public sealed record ValueHistogram(IReadOnlyList<int> Counts)
{
    /// <summary>Number of scores.</summary>
    public const int Scores = 11;

    /// <summary>Values that were counted.</summary>
    public int Count => Counts.Sum();

    /// <summary>The score that was given most often, of several the lowest; null without values.</summary>
    public int? Mode => Count == 0 ? null : Enumerable.Range(0, Scores).MaxBy(score => Counts[score]);

    /// <summary>The share that it has: near 1 where the rater hardly distinguishes.</summary>
    public Figure ModalShare => Count == 0 ? Figure.None("no values", 0) : Figure.Of((double)Counts.Max() / Count, Count);

    /// <summary>Entropy in bits, 0 (always the same) to 3.459 (all eleven alike).</summary>
    public Figure Entropy => Count == 0 ? Figure.None("no values", 0) : Figure.Of(-Shares.Where(share => share > 0).Sum(share => share * Math.Log2(share)) + 0.0, Count);

    internal double[] Shares => [.. Counts.Select(count => Count == 0 ? 0 : (double)count / Count)];

    /// <summary>The histogram of values; NaN does not count.</summary>
    public static ValueHistogram Of(ReadOnlySpan<double> values)
    {
        var counts = new int[Scores];
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                counts[(int)CrossTable.Score(value)]++;
            }
        }
        return new(counts);
    }
}
