namespace HeroImages.Training.Classical;

/// <summary>Rows to learn from.</summary>
/// <param name="X">Of each row a number for each column.</param>
/// <param name="Y">What each row is to give.</param>
/// <param name="Weight">What each row counts, above 0.</param>
sealed record LearningRows(double[][] X, double[] Y, double[] Weight)
{
    public int Count => Y.Length;

    public LearningRows Take(IReadOnlyList<int> rows) => new([.. rows.Select(i => X[i])], [.. rows.Select(i => Y[i])], [.. rows.Select(i => Weight[i])]);

    /// <summary>The same rows with other columns.</summary>
    public LearningRows With(Func<double[], double[]> columns) => this with { X = [.. X.Select(columns)] };

    /// <summary>The mean of what is to be given, by weight.</summary>
    public double Mean => Y.Zip(Weight, (y, w) => y * w).Sum() / Weight.Sum();

    /// <summary>The mean square of what predictions miss, by weight.</summary>
    public double MeanSquare(IReadOnlyList<double> predicted)
    {
        double sum = 0, all = 0;
        for (var i = 0; i < Count; i++)
        {
            sum += Weight[i] * (Y[i] - predicted[i]) * (Y[i] - predicted[i]);
            all += Weight[i];
        }
        return sum / all;
    }
}
