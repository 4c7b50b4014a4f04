namespace HeroImages.Training.Classical;

/// <summary>Brings columns to mean 0 and standard deviation 1; a column that never varies becomes 0, and what lies far out is drawn in.</summary>
/// <param name="Means">Mean of each column.</param>
/// <param name="Scales">1 / standard deviation of each column; 0 for one that does not vary.</param>
sealed record Standardizer(float[] Means, float[] Scales)
{
    /// <summary>Nothing counts for further out, so that one strange picture is not carried away.</summary>
    const double Furthest = 4;

    const double LeastSpread = 1e-6;

    public static Standardizer Fit(LearningRows rows)
    {
        var (means, scales) = (new float[rows.X[0].Length], new float[rows.X[0].Length]);
        for (var column = 0; column < means.Length; column++)
        {
            var mean = rows.X.Average(x => x[column]);
            var spread = Math.Sqrt(rows.X.Average(x => (x[column] - mean) * (x[column] - mean)));
            means[column] = (float)mean;
            scales[column] = spread > LeastSpread * (1 + Math.Abs(mean)) ? (float)(1 / spread) : 0;
        }
        return new(means, scales);
    }

    public double[] Of(double[] x)
    {
        var z = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            z[i] = Math.Clamp((x[i] - Means[i]) * Scales[i], -Furthest, Furthest);
        }
        return z;
    }
}
